import type { ReactNode } from 'react'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { RadioSegments, Select } from '../../../../platform/web/Choice.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import type { FieldFault } from '../../../../platform/web/Form.tsx'
import { Notice } from '../../../../platform/web/Notice.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { useSession } from '../../../../platform/web/session.tsx'
import { TextArea, TextField } from '../../../../platform/web/TextField.tsx'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import { type World, WorldMark, worlds } from '../../../../platform/web/WorldMark.tsx'
import {
  protectiveFactors,
  riskFactors,
  riskFactorWarning,
  type ProtectiveFactorCode,
  type RiskFactorCode,
} from '../../catalogue.ts'
import { caseEndpoints, type CaseFact } from '../../contract.ts'
import { kindsOfReader } from '../may-see.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing, orNull } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

type Basis = CaseFact['basis']
const bases = ['own-observation', 'hearsay', 'own-record', 'told-by-young-person'] as const satisfies readonly Basis[]

/** What every fact has: what, where, when, how it is known, and from whom. */
type FactTyped = {
  world: World | ''
  text: string
  happenedOn: string
  happenedUntil: string
  basis: Basis | ''
  sourceWords: string
}
const empty: FactTyped = { world: '', text: '', happenedOn: '', happenedUntil: '', basis: '', sourceWords: '' }

type Choice = { choice: ReactNode }

function useFactFaults(): (value: FactTyped) => (FieldFault | false)[] {
  const t = useWords(text).add.fact
  return (value) => [
    missing(value.text, 'text', t.textMissing),
    missing(value.world, 'world', t.worldMissing),
    missing(value.happenedOn, 'happenedOn', t.dateMissing),
    value.happenedUntil !== '' &&
      value.happenedUntil < value.happenedOn && { field: 'happenedUntil', message: t.order },
    missing(value.basis, 'basis', t.basisMissing),
  ]
}

/** The checked fields as the server takes them; `check` has seen that they are there. */
function factInput(value: FactTyped) {
  return {
    world: value.world as World,
    text: value.text.trim().replace(/\s*\n\s*/g, ' '),
    happenedOn: value.happenedOn,
    basis: value.basis as Basis,
    sourceWords: orNull(value.sourceWords),
  }
}

function FactFields({
  value,
  set,
  label,
  hint,
  maxLength,
  period,
}: {
  value: FactTyped
  set: (change: Partial<FactTyped>) => void
  label: string
  hint: string
  maxLength: number
  period: boolean
}) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  return (
    <>
      <TextArea
        name="text"
        label={label}
        hint={hint}
        maxLength={maxLength}
        value={value.text}
        onChange={(words) => set({ text: words })}
      />
      <RadioSegments
        name="world"
        label={t.add.fact.world}
        value={value.world || undefined}
        onChange={(world) => set({ world })}
        options={worlds.map((world) => ({
          value: world,
          label: (
            <>
              <WorldMark world={world} beside />
              {t.worlds[world]}
            </>
          ),
        }))}
      />
      <div className="form-row">
        <DateField
          name="happenedOn"
          label={t.add.fact.from}
          latest={today}
          value={value.happenedOn}
          onChange={(happenedOn) => set({ happenedOn })}
        />
        {period && (
          <DateField
            name="happenedUntil"
            label={t.add.fact.until}
            hint={t.add.fact.untilHint}
            optional
            latest={today}
            value={value.happenedUntil}
            onChange={(happenedUntil) => set({ happenedUntil })}
          />
        )}
      </div>
      <div className="form-row">
        <Select
          name="basis"
          label={t.add.fact.basis}
          value={value.basis || undefined}
          onChange={(basis) => set({ basis })}
          options={bases.map((basis) => ({ value: basis, label: t.bases[basis] }))}
        />
        <TextField
          name="sourceWords"
          label={t.add.fact.source}
          hint={t.add.fact.sourceHint}
          optional
          maxLength={120}
          value={value.sourceWords}
          onChange={(sourceWords) => set({ sourceWords })}
        />
      </div>
    </>
  )
}

/** A fact in one of the four worlds, with class A factors only. */
export function FactDialog({ found, onClose, choice, world }: CaseDialogProps & Choice & { world: World | undefined }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { professional } = useSession()
  const faults = useFactFaults()
  const { seen } = kindsOfReader(found.readers, professional.id)
  const classA = riskFactors.filter((factor) => factor.class === 'A')
  const both = seen.includes('observation') && seen.includes('education')
  const initial: FactTyped & { factor: RiskFactorCode | ''; kind: 'observation' | 'education' } = {
    ...empty,
    world: world ?? '',
    factor: '',
    kind: seen.includes('observation') ? 'observation' : 'education',
  }
  return (
    <ActDialog
      title={t.add.title}
      draft={`case-fact:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.addCaseFact}
      input={(value) => ({
        caseId: found.id,
        ...factInput(value),
        kind: value.kind,
        happenedUntil: orNull(value.happenedUntil),
        factor: value.factor === '' ? null : value.factor,
      })}
      check={faults}
      send={t.add.fact.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {choice}
          <FactFields value={value} set={set} label={t.add.fact.text} hint={t.add.fact.hint} maxLength={600} period />
          {both && (
            <RadioSegments
              name="kind"
              label={t.add.fact.kind}
              hint={t.add.fact.kindHint}
              value={value.kind}
              onChange={(kind) => set({ kind })}
              options={(['observation', 'education'] as const).map((kind) => ({
                value: kind,
                label: t.add.fact.kindOptions[kind],
              }))}
            />
          )}
          <Select
            name="factor"
            label={t.add.fact.factor}
            hint={riskFactorWarning[language]}
            optional
            value={value.factor}
            onChange={(factor) => set({ factor })}
            options={[
              { value: '', label: t.add.fact.noFactor },
              ...classA.map(({ id, name }) => ({ value: id, label: name[language] })),
            ]}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Something that protects, with the fact in which it shows. */
export function ProtectiveDialog({
  found,
  onClose,
  choice,
  world,
}: CaseDialogProps & Choice & { world: World | undefined }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const faults = useFactFaults()
  const initial: FactTyped & { factor: ProtectiveFactorCode | '' } = { ...empty, world: world ?? '', factor: '' }
  return (
    <ActDialog
      title={t.add.title}
      draft={`case-protective:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.addProtectiveFact}
      input={(value) => ({ caseId: found.id, ...factInput(value), factor: value.factor as ProtectiveFactorCode })}
      check={(value) => [missing(value.factor, 'factor', t.add.protective.factorMissing), ...faults(value)]}
      send={t.add.protective.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {choice}
          <Select
            name="factor"
            label={t.add.protective.factor}
            hint={protectiveFactors.find(({ id }) => id === value.factor)?.description?.[language]}
            value={value.factor || undefined}
            onChange={(factor) => set({ factor })}
            options={protectiveFactors.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
          <FactFields
            value={value}
            set={set}
            label={t.add.protective.text}
            hint={t.add.protective.hint}
            maxLength={300}
            period={false}
          />
        </>
      )}
    </ActDialog>
  )
}

/** What care alone reads: class B, inside the plan, never counted. */
export function CareFactDialog({ found, onClose, choice }: CaseDialogProps & Choice) {
  const t = useWords(text)
  const { language } = useLanguage()
  const faults = useFactFaults()
  const classB = riskFactors.filter((factor) => factor.class === 'B')
  const initial: FactTyped & { factor: RiskFactorCode | '' } = { ...empty, factor: '' }
  return (
    <ActDialog
      title={t.add.title}
      draft={`case-care:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.addCaseFact}
      input={(value) => ({
        caseId: found.id,
        ...factInput(value),
        kind: 'care' as const,
        happenedUntil: orNull(value.happenedUntil),
        factor: value.factor === '' ? null : value.factor,
      })}
      check={faults}
      send={t.add.care.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {choice}
          <Notice icon="lock" note={riskFactorWarning[language]}>
            {t.add.care.lead}
          </Notice>
          <Select
            name="factor"
            label={t.add.care.factor}
            optional
            hint={riskFactors.find(({ id }) => id === value.factor)?.reason[language]}
            value={value.factor}
            onChange={(factor) => set({ factor })}
            options={[
              { value: '', label: t.add.care.other },
              ...classB.map(({ id, name, group }) => ({
                value: id,
                label:
                  group === 'family' ? `${name[language]} (${language === 'nl' ? 'gezin' : 'family'})` : name[language],
              })),
            ]}
          />
          <FactFields value={value} set={set} label={t.add.fact.text} hint={t.add.fact.hint} maxLength={600} period />
        </>
      )}
    </ActDialog>
  )
}
