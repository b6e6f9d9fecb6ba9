import { useState } from 'react'
import { RadioSegments } from '../../../../platform/web/Choice.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import type { World } from '../../../../platform/web/WorldMark.tsx'
import type { CaseAction } from '../../contract.ts'
import type { AddKind } from '../case-dialogs.ts'
import { text } from '../text.en.ts'
import { CareFactDialog, FactDialog, ProtectiveDialog } from './FactDialogs.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { OffencesDialog } from './OffencesDialog.tsx'
import { TaskDialog } from './TaskDialog.tsx'

const needs: Readonly<Record<AddKind, CaseAction>> = {
  fact: 'add-fact',
  protective: 'add-protective-fact',
  care: 'add-care-fact',
  offences: 'add-offence-check',
  task: 'add-task',
}
const kinds = Object.keys(needs) as readonly AddKind[]

/** What is added to a case: a fact, what protects, or an action. Only what the reader may add is offered. */
export function AddDialog({
  found,
  onClose,
  what,
  world,
}: CaseDialogProps & { what: AddKind | undefined; world: World | undefined }) {
  const t = useWords(text).add
  const offered = kinds.filter((kind) => found.allowed.includes(needs[kind]))
  const [chosen, setChosen] = useState<AddKind>(what ?? offered[0] ?? 'task')
  const choice = offered.length > 1 && (
    <RadioSegments
      label={t.what}
      value={chosen}
      onChange={setChosen}
      options={offered.map((kind) => ({ value: kind, label: t.options[kind] }))}
    />
  )
  const props = { found, onClose, choice }
  switch (chosen) {
    case 'fact':
      return <FactDialog {...props} world={world} />
    case 'protective':
      return <ProtectiveDialog {...props} world={world} />
    case 'care':
      return <CareFactDialog {...props} />
    case 'offences':
      return <OffencesDialog {...props} />
    case 'task':
      return <TaskDialog {...props} />
  }
}
