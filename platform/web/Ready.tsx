import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice, type RefusalWords } from './ProblemNotice.tsx'
import { Waiting } from './Waiting.tsx'

/** The three states of a screen in one place: waiting, problem, ready. */
export function Ready<T>({
  query,
  refusals,
  lines,
  children,
}: {
  query: UseQueryResult<T>
  refusals?: RefusalWords
  lines?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError)
    return <ProblemNotice problem={query.error} refusals={refusals} again={() => void query.refetch()} />
  return <Waiting {...(lines ? { lines } : {})} />
}
