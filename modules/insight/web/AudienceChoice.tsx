import { Select } from '../../../platform/web/Choice.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { editions, type Edition } from '../contract.ts'
import { text } from './text.en.ts'

type Props = { readonly name: string; readonly value: Edition; readonly onChange: (audience: Edition) => void }

/** How far a text may go. It starts with the driehoek alone: further is a choice. */
export function AudienceChoice({ name, value, onChange }: Props) {
  const t = useWords(text)
  return (
    <Select
      name={name}
      label={t.builder.audience}
      size="sm"
      value={value}
      onChange={onChange}
      options={editions.map((edition) => ({ value: edition, label: t.builder.audiences[edition] }))}
    />
  )
}
