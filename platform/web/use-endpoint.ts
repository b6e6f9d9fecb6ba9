import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { call, type Endpoint, type InputOf, type OutputOf, type Problem } from './call.ts'

/** The key under which the answers of an endpoint are kept. */
export function queryKeyOf(endpoint: Endpoint, input?: unknown): readonly unknown[] {
  return input === undefined ? [endpoint.method, endpoint.path] : [endpoint.method, endpoint.path, input]
}

/** What an endpoint answers, fetched and kept while the screen is open. */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { enabled?: boolean; everySeconds?: number; keepPrevious?: boolean } = {},
): UseQueryResult<OutputOf<E>, Problem> {
  return useQuery<OutputOf<E>, Problem>({
    queryKey: queryKeyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/**
 * Does something: `act.mutate(input)`, or `await act.mutateAsync(input)`.
 * Afterwards everything on the screen is fetched anew; `invalidates` narrows that to the endpoints it names.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  options: {
    invalidates?: readonly Endpoint[]
    onDone?: (answer: OutputOf<E>, input: InputOf<E>) => void
  } = {},
): UseMutationResult<OutputOf<E>, Problem, InputOf<E>> {
  const queries = useQueryClient()
  return useMutation<OutputOf<E>, Problem, InputOf<E>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (answer, input) => {
      options.onDone?.(answer, input)
      await renew(queries, options.invalidates)
    },
  })
}

async function renew(queries: QueryClient, endpoints: readonly Endpoint[] | undefined): Promise<void> {
  if (!endpoints) return queries.invalidateQueries()
  await Promise.all(endpoints.map((endpoint) => queries.invalidateQueries({ queryKey: queryKeyOf(endpoint) })))
}
