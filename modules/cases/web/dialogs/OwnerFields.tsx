import { RadioSegments } from '../../../../platform/web/Choice.tsx'
import { ComboBox } from '../../../../platform/web/ComboBox.tsx'
import type { FieldFault } from '../../../../platform/web/Form.tsx'
import { useSession } from '../../../../platform/web/session.tsx'
import { TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { ownOwners, type CaseColleague, type OwnerInput, type PersonCase } from '../../contract.ts'
import { text } from '../text.en.ts'
import { missing } from './ActDialog.tsx'

/** Who does something, while it is being filled in. */
export type OwnerTyped = {
  owner: 'professional' | (typeof ownOwners)[number]
  professionalId: string
  ownerWords: string
}

export const noOwner: OwnerTyped = { owner: 'professional', professionalId: '', ownerWords: '' }

export function ownerInput({ owner, professionalId, ownerWords }: OwnerTyped): OwnerInput {
  return owner === 'professional' ? { professionalId } : { who: owner, words: ownerWords.trim() }
}

/** Everybody who works on this case now: the director, the team, and who steers the process. */
export function peopleOfCase(found: PersonCase): CaseColleague[] {
  const all = [
    found.director,
    found.processDirector,
    ...found.team.filter(({ endedOn }) => endedOn === null).map(({ colleague }) => colleague),
  ].filter((colleague) => colleague !== null)
  return [...new Map(all.map((colleague) => [colleague.professionalId, colleague])).values()]
}

export function useOwnerFaults(): (value: OwnerTyped) => (FieldFault | false)[] {
  const t = useWords(text).owner
  return ({ owner, professionalId, ownerWords }) => [
    owner === 'professional'
      ? missing(professionalId, 'owner.professionalId', t.missing)
      : missing(ownerWords, 'owner.words', t.wordsMissing),
  ]
}

/** Who does this: a colleague of the team, or somebody of the young person's own. */
export function OwnerFields({
  found,
  value,
  set,
}: {
  found: PersonCase
  value: OwnerTyped
  set: (change: Partial<OwnerTyped>) => void
}) {
  const t = useWords(text)
  const { professional } = useSession()
  const people = peopleOfCase(found)
  const options = [
    ...people.filter(({ professionalId }) => professionalId === professional.id),
    ...people.filter(({ professionalId }) => professionalId !== professional.id),
  ]
  return (
    <>
      <RadioSegments
        name="owner"
        label={t.owner.label}
        value={value.owner}
        onChange={(owner) => set({ owner })}
        options={[
          { value: 'professional', label: t.owner.professional },
          ...ownOwners.map((who) => ({ value: who, label: t.owner.own[who] })),
        ]}
      />
      {value.owner === 'professional' ? (
        <ComboBox
          name="owner.professionalId"
          label={t.owner.colleague}
          hint={t.owner.colleagueHint}
          value={value.professionalId || undefined}
          onChange={(professionalId) => set({ professionalId: professionalId ?? '' })}
          options={options.map((colleague) => ({
            value: colleague.professionalId,
            label: colleague.name,
            note: [colleague.functionTitle, colleague.organisationName].filter(Boolean).join(', '),
          }))}
        />
      ) : (
        <TextField
          name="owner.words"
          label={t.owner.words}
          hint={t.owner.wordsHint}
          maxLength={60}
          value={value.ownerWords}
          onChange={(ownerWords) => set({ ownerWords })}
        />
      )}
    </>
  )
}
