import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { privacyEndpoints, type BreakGlassUse } from '../contract.ts'
import { text } from './text.en.ts'
import './privacy.css'

/** Who looked in an emergency, with which reason, and what the privacy officer thinks of it. */
export default function EmergenciesScreen() {
  const t = useWords(text)
  const [chosen, setChosen] = useState<BreakGlassUse>()
  const query = useEndpoint(privacyEndpoints.listBreakGlass, {})
  const open = query.data?.filter(({ judgement }) => judgement === null).length
  return (
    <Screen
      crumbs={[{ label: t.emergencies.title }]}
      reason={{ because: t.emergencies.because, hidden: t.audit.hidden }}
    >
      <PageHead title={t.emergencies.title} lead={open !== undefined && t.emergencies.lead(open)} />
      <Ready query={query} refusals={t.refusals} lines={6}>
        {(uses) =>
          uses.length === 0 ? (
            <EmptyState picture title={t.emergencies.none}>
              {t.emergencies.noneText}
            </EmptyState>
          ) : (
            <Sheet label={t.emergencies.title} className="phone-cards">
              <Uses uses={uses} onReview={setChosen} />
            </Sheet>
          )
        }
      </Ready>
      {chosen && <ReviewDialog use={chosen} onClose={() => setChosen(undefined)} />}
    </Screen>
  )
}

function Uses({ uses, onReview }: { uses: readonly BreakGlassUse[]; onReview: (use: BreakGlassUse) => void }) {
  const t = useWords(text)
  const dates = useDates()
  const now = useNow().toISOString()
  return (
    <Table
      caption={t.emergencies.caption}
      rows={uses}
      keyOf={(use) => use.id}
      columns={[
        {
          key: 'when',
          title: t.emergencies.when,
          oneLine: true,
          cell: (use) => (
            <>
              {dates.short(use.openedAt)}, {dates.time(use.openedAt)}
              <small>{t.emergencies.until(dates.time(use.endsAt))}</small>
            </>
          ),
        },
        {
          key: 'who',
          title: t.emergencies.who,
          head: true,
          cell: (use) => (
            <>
              {use.name}
              <small>{use.functionTitle}</small>
            </>
          ),
        },
        { key: 'why', title: t.emergencies.why, cell: (use) => use.reason },
        { key: 'purpose', title: t.emergencies.purpose, cell: (use) => t.purposes[use.purpose] },
        {
          key: 'trail',
          title: <span className="sr">{t.emergencies.trailColumn}</span>,
          oneLine: true,
          cell: (use) => <Link href={`/audit?subject=${use.handle}`}>{t.emergencies.trail}</Link>,
        },
        {
          key: 'judged',
          title: t.emergencies.judged,
          oneLine: true,
          cell: (use) => (
            <span className="row row--wrap">
              {use.endsAt > now && <Pill look="waiting">{t.emergencies.running}</Pill>}
              {use.allowed.includes('review') ? (
                <Button size="sm" onClick={() => onReview(use)}>
                  {t.emergencies.judge}
                </Button>
              ) : (
                <Pill look={use.judgement === 'wrong' ? 'late' : use.judgement === 'right' ? 'done' : 'waiting'}>
                  {t.emergencies[use.judgement ?? 'own']}
                </Pill>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

function ReviewDialog({ use, onClose }: { use: BreakGlassUse; onClose: () => void }) {
  const t = useWords(text)
  const act = useAct(privacyEndpoints.reviewBreakGlass, { onDone: onClose })
  const judge = (judgement: 'right' | 'wrong') => act.mutate({ emergencyId: use.id, judgement })
  return (
    <Dialog
      title={t.emergencies.dialog.title}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={act.isPending} onClick={() => judge('right')}>
            {t.emergencies.dialog.right}
          </Button>
          <Button look="danger" busy={act.isPending} onClick={() => judge('wrong')}>
            {t.emergencies.dialog.wrong}
          </Button>
          <Button onClick={onClose}>{t.emergencies.dialog.cancel}</Button>
        </>
      }
    >
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <p>
        <b>{use.name}</b>: {use.reason}
      </p>
      <p className="sm sub">{t.emergencies.dialog.text}</p>
      <p className="sm sub">{t.emergencies.dialog.wrongNote}</p>
    </Dialog>
  )
}
