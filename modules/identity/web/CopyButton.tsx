import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'

/** Copies a text that is shown once; where the browser does not let us, it stays there to be selected. */
export function CopyButton({ value, label, done }: { value: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <span className="row">
      <Button icon="document" onClick={() => void copy()}>
        {label}
      </Button>
      <span className="sm" role="status">
        {copied && done}
      </span>
    </span>
  )
}
