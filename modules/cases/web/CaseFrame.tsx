import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { call } from '../../../platform/web/call.ts'
import { NameReveal } from '../../../platform/web/NameReveal.tsx'
import { useNavigation, usePathParam } from '../../../platform/web/navigation.tsx'
import { SubjectHead } from '../../../platform/web/PageHead.tsx'
import { usePaletteActions } from '../../../platform/web/palette.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import type { Reason } from '../../../platform/web/ReasonLine.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Tabs } from '../../../platform/web/Tabs.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { ageWords, peopleEndpoints } from '../../people/contract.ts'
import { caseEndpoints, type PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { type CaseDialogAsked, CaseDialogsContext } from './case-dialogs.ts'
import { caseHref, type CasePart, caseParts } from './case-parts.ts'
import { LaterMenuButton } from './LaterMenuButton.tsx'
import { kindsOfReader } from './may-see.ts'
import { OfferNotice } from './OfferNotice.tsx'
import { text } from './text.en.ts'
import { VictimNotice } from './VictimNotice.tsx'
import './cases.css'

const CaseDialog = lazy(() => import('./dialogs/CaseDialog.tsx'))

/** Around every part of a case: who it is about, why the reader sees it, the tabs, and what can be done. */
export function CaseFrame({ part, children }: { part: CasePart; children: (found: PersonCase) => ReactNode }) {
  const t = useWords(text)
  const caseId = usePathParam('caseId')
  const query = useEndpoint(caseEndpoints.getCase, { caseId })
  if (query.data) {
    return (
      <OneCase key={caseId} found={query.data} part={part}>
        {children}
      </OneCase>
    )
  }
  return (
    <Screen crumbs={[{ label: t.mine.title, href: '/cases' }, { label: t.tabs[part] }]}>
      <Ready query={query} refusals={t.refusals} lines={10}>
        {() => null}
      </Ready>
    </Screen>
  )
}

function OneCase({
  found,
  part,
  children,
}: {
  found: PersonCase
  part: CasePart
  children: (found: PersonCase) => ReactNode
}) {
  const t = useWords(text)
  const { language } = useLanguage()
  const [asked, setAsked] = useState<CaseDialogAsked>()
  const initials = found.who.initials ?? t.noName
  const { descriptionId } = found.who
  const acts = useActs(found, setAsked)
  const title = calledIn(found.who, t.someone)
  usePaletteActions(t.act.here(title), [...acts.main, ...acts.more])
  const mayAdd = acts.main.find(({ key }) => key === 'add')
  const mayScale = acts.main.find(({ key }) => key === 'ave')
  const open = found.tasks.filter(({ doneOn }) => doneOn === null).length
  return (
    <CaseDialogsContext value={setAsked}>
      <Screen
        crumbs={[
          { label: t.mine.title, href: '/cases' },
          { label: initials, href: caseHref(found.id) },
          ...(part === 'overview' ? [] : [{ label: t.tabs[part] }]),
        ]}
        reason={useReason(found)}
        head={
          <SubjectHead
            title={initials}
            beside={ageWords(found.who.age, language)}
            line={t.line(
              found.reference,
              t.phases[found.phase],
              found.phase === 'offered' || found.phase === 'closed' ? null : found.weeksRunning,
            )}
          >
            {descriptionId && (
              <NameReveal
                key={descriptionId}
                show={async () =>
                  (await call(peopleEndpoints.revealName, { purpose: 'pga', descriptionId, where: 'case' })).name
                }
              />
            )}
            {acts.more.length > 0 && <LaterMenuButton size="sm" label={t.act.more} actions={acts.more} />}
            {mayScale && (
              <Button size="sm" onClick={mayScale.act}>
                {mayScale.label}
              </Button>
            )}
            {mayAdd && (
              <Button size="sm" look="primary" icon="add" shortcut="F" onClick={mayAdd.act}>
                {mayAdd.label}
              </Button>
            )}
          </SubjectHead>
        }
        tabs={
          <Tabs
            label={t.tabs.label}
            tabs={caseParts.map((each) => ({
              href: caseHref(found.id, each),
              label: t.tabs[each],
              count: each === 'tasks' && open > 0 ? open : undefined,
            }))}
          />
        }
      >
        <OfferNotice found={found} />
        <VictimNotice found={found} />
        {children(found)}
      </Screen>
      {asked && (
        <Suspense>
          <CaseDialog found={found} asked={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </CaseDialogsContext>
  )
}

function useActs(found: PersonCase, ask: (asked: CaseDialogAsked) => void) {
  const t = useWords(text)
  const { go } = useNavigation()
  const may = (...actions: PersonCase['allowed']) => actions.some((action) => found.allowed.includes(action))
  type Act = { key: string; label: string; icon?: 'add' | 'print'; act: () => void }
  const main: Act[] = []
  const more: Act[] = []
  if (may('add-fact', 'add-protective-fact', 'add-care-fact', 'add-offence-check', 'add-task')) {
    main.push({ key: 'add', label: t.act.addAny, icon: 'add', act: () => ask({ name: 'add' }) })
  }
  if (may('change-ave')) main.push({ key: 'ave', label: t.act.scale, act: () => ask({ name: 'ave' }) })
  if (may('print-plan')) {
    more.push({
      key: 'print',
      label: t.act.printPlan,
      icon: 'print',
      act: () => go(`${caseHref(found.id, 'plan')}/page`),
    })
  }
  if (may('extend')) more.push({ key: 'extend', label: t.act.extend, act: () => ask({ name: 'extend' }) })
  if (may('hand-over')) more.push({ key: 'hand-over', label: t.act.handOver, act: () => ask({ name: 'hand-over' }) })
  if (may('mark-victim')) {
    more.push({ key: 'victim', label: t.act.markVictim, act: () => ask({ name: 'victim', mark: 'to-review' }) })
  }
  if (may('close')) more.push({ key: 'close', label: t.act.close, act: () => ask({ name: 'close' }) })
  return { main, more }
}

function useReason(found: PersonCase): Reason {
  const t = useWords(text)
  const { professional } = useSession()
  const mine = found.team.find(({ colleague, endedOn }) => colleague.professionalId === professional.id && !endedOn)
  const { hidden } = kindsOfReader(found.readers, professional.id)
  // An emergency look ends within hours; its last day would say nothing.
  const own = found.role === 'team' && mine ? mine.until : found.endsOn
  const until = found.role === null ? null : found.phase === 'closed' ? found.keptUntil : own
  return {
    purpose: 'pga',
    because: t.because[found.role ?? 'none'],
    until,
    ...(hidden.length > 0 && hidden.length < 6 ? { hidden: t.hiddenKinds(hidden.map((kind) => t.kinds[kind])) } : {}),
  }
}
