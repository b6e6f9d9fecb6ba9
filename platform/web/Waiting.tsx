import { useEffect, useState } from 'react'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** The first state of a screen. Grey lines at once, words only when it takes longer than a moment. */
export function Waiting({ lines = 5 }: { lines?: number }) {
  const words = useWords(platformText)
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 700)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="waiting" role="status" aria-live="polite">
      <span className={long ? undefined : 'sr'}>{words.state.waiting}</span>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} aria-hidden="true" />
      ))}
    </div>
  )
}
