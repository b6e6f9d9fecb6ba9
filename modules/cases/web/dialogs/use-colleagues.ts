import { nameForList } from '../../../../platform/contract/dutch.ts'
import type { ComboOption } from '../../../../platform/web/ComboBox.tsx'
import { useEndpoint } from '../../../../platform/web/use-endpoint.ts'
import { identityEndpoints, type Professional, type Role } from '../../../identity/contract.ts'

/**
 * Colleagues to choose from, by name; `role` keeps those who hold it. A ComboBox learns the name of what was chosen when
 * it appears, so give it a key that changes once the options are there.
 */
export function useColleagues(role?: Role): {
  options: readonly ComboOption[]
  find: (id: string) => Professional | undefined
} {
  const colleagues = useEndpoint(identityEndpoints.listColleagues, {})
  const offered = (colleagues.data ?? []).filter(({ roles }) => role === undefined || roles.includes(role))
  return {
    options: offered
      .map((person) => ({
        value: person.id,
        label: nameForList({
          givenNames: person.givenName,
          infix: person.infix ?? undefined,
          familyName: person.familyName,
        }),
        note: `${person.functionTitle}, ${person.organisationName}`,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    find: (id) => colleagues.data?.find((person) => person.id === id),
  }
}
