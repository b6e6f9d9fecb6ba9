import { addressOf } from '../../../platform/web/call.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PartHead } from '../../../platform/web/PageHead.tsx'
import { Pill, type PillLook } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { caseEndpoints, type CaseLetter, type Informing, type PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { LaterMenuButton } from './LaterMenuButton.tsx'
import { LetterText } from './LetterText.tsx'
import { text } from './text.en.ts'

const looks: Readonly<Record<Informing['state'], PillLook>> = {
  due: 'waiting',
  overdue: 'late',
  done: 'done',
  'not-needed': 'neutral',
  'deferral-asked': 'waiting',
  deferred: 'neutral',
}

/** Telling the young person and the parents: the clock, the letter, and later when that is approved. */
export default function InformingScreen() {
  return <CaseFrame part="informing">{(found) => <InformingPart found={found} />}</CaseFrame>
}

function InformingPart({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const who = calledIn(found.who, t.someone)
  return (
    <>
      <PartHead title={t.informing.title} lead={`${t.informing.lead(who)} (${t.informing.law})`} />
      <div className="stack">
        {found.informing.length === 0 && <Notice icon="lock">{t.informing.noneForYou}</Notice>}
        <div className="grid-2">
          {found.informing.map((one) => (
            <OneSide key={one.side} one={one} found={found} who={who} />
          ))}
        </div>
        <Letters found={found} who={who} />
      </div>
    </>
  )
}

function OneSide({ one, found, who }: { one: Informing; found: PersonCase; who: string }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const open = one.doneOn === null && one.state !== 'not-needed'
  const whose = t.sides[one.side](who)
  return (
    <Sheet
      title={t.informing.side[one.side](who)}
      aside={<Pill look={looks[one.state]}>{t.informing.states[one.state]}</Pill>}
      padded
    >
      <DescriptionList
        items={[
          open && { term: t.informing.dueOn, said: <b className="nw">{dates.long(one.dueOn)}</b> },
          one.doneOn !== null && {
            term: t.informing.doneOn,
            said: <span className="nw">{dates.long(one.doneOn)}</span>,
            note: one.onTime === null ? undefined : one.onTime ? t.informing.onTime : t.informing.tooLate,
          },
          one.how !== null && { term: t.informing.how, said: one.how },
          one.deferral !== null && {
            term: t.informing.deferral,
            said: `${t.informing.deferralUntil(dates.plain(one.deferral.until))}: ${one.deferral.reason}`,
            note: `${t.informing.deferralAsked(t.approvers[one.deferral.askedOf], dates.plain(one.deferral.askedOn))}; ${
              one.deferral.approved === null
                ? t.informing.deferralOpen
                : one.deferral.approved
                  ? t.informing.deferralApproved
                  : t.informing.deferralRefused
            }`,
          },
        ]}
      />
      {open && (
        <div className="row row--wrap">
          {found.allowed.includes('inform') && (
            <Button
              look="primary"
              aria-label={t.informing.recordOf(whose)}
              onClick={() => ask({ name: 'inform', side: one.side })}
            >
              {t.informing.record}
            </Button>
          )}
          {found.allowed.includes('defer-informing') && one.state !== 'deferral-asked' && (
            <Button aria-label={t.informing.deferOf(whose)} onClick={() => ask({ name: 'defer', side: one.side })}>
              {t.informing.defer}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  )
}

function Letters({ found, who }: { found: PersonCase; who: string }) {
  const t = useWords(text)
  const act = useAct(caseEndpoints.makeLetter)
  const kinds = ['inform-young-person', 'inform-parents'] as const
  if (found.letters.length === 0 && !found.allowed.includes('make-letter')) return null
  return (
    <Sheet
      title={t.informing.letters}
      note={t.informing.lettersNote}
      aside={
        found.allowed.includes('make-letter') && (
          <LaterMenuButton
            size="sm"
            label={t.informing.make}
            actions={kinds.map((type) => ({
              key: type,
              label: t.letterTypes[type](who),
              icon: 'mail',
              act: () => act.mutate({ caseId: found.id, type }),
            }))}
          />
        )
      }
    >
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      {found.letters.length === 0 && <p className="pad sm sub">{t.informing.lettersNone}</p>}
      <ol className="entries">
        {found.letters.toReversed().map((letter) => (
          <OneLetter key={letter.id} letter={letter} found={found} who={who} />
        ))}
      </ol>
    </Sheet>
  )
}

function OneLetter({ letter, found, who }: { letter: CaseLetter; found: PersonCase; who: string }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const name = t.letterTypes[letter.type](who)
  return (
    <li>
      <div className="row row--wrap">
        <h3>{name}</h3>
        <span className="xs sub">{t.informing.madeOn(dates.plain(letter.madeOn))}</span>
        <Pill look={letter.sentOn ? 'done' : 'waiting'}>
          {letter.sentOn ? t.informing.sentOn(dates.plain(letter.sentOn)) : t.informing.notSent}
        </Pill>
        <span className="push" />
        {found.role === 'director' && (
          <a
            className="btn btn--sm"
            href={addressOf(caseEndpoints.getLetterFile, { caseId: found.id, letterId: letter.id })}
            aria-label={t.informing.pdfOf(name)}
            download
          >
            <Icon name="print" />
            {t.informing.pdf}
          </a>
        )}
        {letter.allowed.includes('note-sent') && (
          <Button size="sm" aria-label={t.informing.sentOf(name)} onClick={() => ask({ name: 'letter-sent', letter })}>
            {t.informing.sent}
          </Button>
        )}
      </div>
      <details className="letter">
        <summary>{t.informing.read}</summary>
        <LetterText letter={letter} />
      </details>
    </li>
  )
}
