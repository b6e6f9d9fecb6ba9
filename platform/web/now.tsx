import { createContext, type ReactNode, use, useEffect, useState } from 'react'

const NowContext = createContext<Date | undefined>(undefined)

/** Keeps the moment for all screens, so that no screen reads the clock itself. Renewed every minute. */
export function NowProvider({ clock, children }: { clock: () => Date; children: ReactNode }) {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 60_000)
    return () => clearInterval(timer)
  }, [clock])
  return <NowContext value={now}>{children}</NowContext>
}

/** The moment at which this screen is shown. */
export function useNow(): Date {
  const now = use(NowContext)
  if (!now) throw new Error('useNow needs a NowProvider around it')
  return now
}
