import { nameForList } from '../../../platform/contract/dutch.ts'
import type { ComboOption } from '../../../platform/web/ComboBox.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { identityEndpoints, type Professional } from '../../identity/contract.ts'

/** Colleagues to choose from, by family name; the functional manager sits at no table. */
export function useColleagues(which: (person: Professional) => boolean = () => true): readonly ComboOption[] {
  const colleagues = useEndpoint(identityEndpoints.listColleagues, {})
  return (colleagues.data ?? [])
    .filter((person) => !person.roles.includes('functional-manager') && which(person))
    .map((person) => ({
      value: person.id,
      label: nameForList({
        givenNames: person.givenName,
        infix: person.infix ?? undefined,
        familyName: person.familyName,
      }),
      note: `${person.functionTitle}, ${person.organisationName}`,
    }))
}
