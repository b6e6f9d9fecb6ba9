import { localDateOf } from '../../../platform/contract/working-days.ts'
import { listText } from '../../../platform/contract/dutch.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PartHead } from '../../../platform/web/PageHead.tsx'
import { Person } from '../../../platform/web/Person.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { avePhases } from '../catalogue.ts'
import type { CaseColleague, PersonCase, TeamMember } from '../contract.ts'
import { capital } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { text } from './text.en.ts'

/** Who works on this case, at what and until when; and whom the young person counts on. */
export default function TeamScreen() {
  return <CaseFrame part="team">{(found) => <Team found={found} />}</CaseFrame>
}

function Team({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const today = localDateOf(useNow())
  const now = found.team.filter(({ endedOn, until }) => endedOn === null && until >= today)
  const former = found.team.filter((member) => !now.includes(member))
  return (
    <>
      <PartHead title={t.team.title} lead={t.team.lead}>
        {found.allowed.includes('add-member') && (
          <Button look="primary" icon="add" onClick={() => ask({ name: 'member' })}>
            {t.team.add}
          </Button>
        )}
      </PartHead>
      <div className="with-aside">
        <div className="stack">
          {now.length === 0 ? (
            <EmptyState picture title={t.team.none}>
              {t.team.noneText}
            </EmptyState>
          ) : (
            <Sheet label={t.team.caption} className="phone-cards">
              <Members members={now} />
            </Sheet>
          )}
          {former.length > 0 && (
            <Sheet title={t.team.former} note={former.length}>
              <ul className="entries">
                {former.map((member) => (
                  <li key={member.id}>
                    <b>{member.colleague.name}</b> <span className="sm sub">{functionOf(member.colleague)}</span>
                    <p className="xs sub">
                      {member.task}; {t.team.endedOn(dates.plain(member.endedOn ?? member.until))}
                    </p>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
        </div>
        <aside className="stack">
          <Steering found={found} />
          <OwnNetwork found={found} />
        </aside>
      </div>
    </>
  )
}

function Members({ members }: { members: readonly TeamMember[] }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const ask = useCaseDialogs()
  return (
    <Table
      caption={t.team.caption}
      rows={members}
      keyOf={(member) => member.id}
      columns={[
        {
          key: 'who',
          title: t.team.who,
          head: true,
          cell: ({ colleague }) => <Person name={colleague.name} role={functionOf(colleague)} />,
        },
        { key: 'task', title: t.team.task, cell: (member) => member.task },
        {
          key: 'kinds',
          title: t.team.kinds,
          cell: (member) => (
            <span className="sm">
              {listText(
                member.kinds.map((kind) => t.kinds[kind]),
                language,
              )}
            </span>
          ),
        },
        { key: 'until', title: t.team.until, oneLine: true, cell: (member) => dates.plain(member.until) },
        {
          key: 'act',
          title: <span className="sr">{t.act.column}</span>,
          oneLine: true,
          cell: (member) =>
            member.allowed.includes('end') && (
              <Button
                size="sm"
                aria-label={t.team.endOf(member.colleague.name)}
                onClick={() => ask({ name: 'end-member', member })}
              >
                {t.team.end}
              </Button>
            ),
        },
      ]}
    />
  )
}

function Steering({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const phase = avePhases.find(({ id }) => id === found.avePhase)
  const step = found.aveSteps.at(-1)
  return (
    <Sheet title={t.team.steering} padded>
      {found.director && (
        <Person
          name={found.director.name}
          role={found.directorSince ? t.direction.since(dates.plain(found.directorSince)) : t.direction.director}
        />
      )}
      <DescriptionList
        items={[
          phase && { term: t.direction.ave, said: t.direction.avePhase(phase.id, phase.meaning[language]) },
          {
            term: t.direction.process,
            said: found.processDirector?.name ?? t.direction.noProcess,
            note: found.processDirector && functionOf(found.processDirector),
          },
          step !== undefined && step.operational !== null && { term: t.team.operational, said: step.operational },
          step !== undefined &&
            step.administrative !== null && { term: t.team.administrative, said: step.administrative },
        ]}
      />
    </Sheet>
  )
}

/** People whom the young person names; they stand in the plan in the young person's own words. */
function OwnNetwork({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const steps = [...found.goals.flatMap(({ interventions }) => interventions), ...found.around]
  const named = [
    ...new Map(
      steps
        .filter(({ owner }) => (owner.who === 'support-figure' || owner.who === 'parent') && owner.words)
        .map(({ owner, what }) => [owner.words, what]),
    ),
  ]
  return (
    <Sheet title={t.team.own} note={t.team.ownNote} padded>
      {named.length === 0 ? (
        <p className="sm sub">{t.team.ownNone}</p>
      ) : (
        <ul className="stack own-network">
          {named.map(([words, what]) => (
            <li key={words}>
              <b>{capital(words ?? '')}</b>
              <small className="xs sub">{what}</small>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function functionOf({ functionTitle, organisationName }: CaseColleague): string {
  return [functionTitle, organisationName].filter(Boolean).join(', ')
}
