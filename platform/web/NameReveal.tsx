import { useState } from 'react'
import { Button } from './Button.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/**
 * Shows a full name after an act of will. `show` asks the server, which records it; the name stays in this component
 * and is gone when the page is left. Give it a `key` of the subject, so that a name never outlives its page.
 */
export function NameReveal({ show }: { show: () => Promise<string> }) {
  const words = useWords(platformText).name
  const [name, setName] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()

  async function reveal() {
    setBusy(true)
    setProblem(undefined)
    try {
      setName(await show())
    } catch (reason) {
      setProblem(reason)
    } finally {
      setBusy(false)
    }
  }

  if (problem !== undefined) return <ProblemNotice problem={problem} again={() => void reveal()} />
  return (
    <span className="row">
      <span role="status">
        {name !== undefined && (
          <>
            <b className="nw">{name}</b> <span className="sr">{words.recorded}</span>
          </>
        )}
      </span>
      {name === undefined ? (
        <Button size="sm" icon="eye" busy={busy} onClick={() => void reveal()}>
          {busy ? words.showing : words.show}
        </Button>
      ) : (
        <Button size="sm" onClick={() => setName(undefined)}>
          {words.hide}
        </Button>
      )}
    </span>
  )
}
