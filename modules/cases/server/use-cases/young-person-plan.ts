import { fullName } from '../../../../platform/contract/dutch.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { longDate, plainDate } from '../../../../platform/contract/written-dates.ts'
import type { PlanPaper } from '../../../../platform/server/pdf/index.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { type Colleague, getOwnMunicipality } from '../../../identity/server/index.ts'
import { revealName } from '../../../people/server/index.ts'
import { destroyOnFor, listRetention } from '../../../privacy/server/index.ts'
import {
  type caseEndpoints,
  type GoalStage,
  goalStages,
  type PersonCase,
  type PlanIntervention,
  type YoungPersonPlan,
} from '../../contract.ts'
import { caseToAct } from '../case-at-hand.ts'
import { colleaguesOf } from '../colleagues.ts'
import { presentCase } from '../present.ts'
import { findContactPoint } from '../storage.ts'
import { contactOf, firstName } from './letters.ts'

type E = typeof caseEndpoints

/** The plan on one page, to the young person, as the director reads the case. No fact stands on it, so nothing of kind care can. */
export async function getPlan(work: Work, { caseId }: InputOf<E['getPlan']>): Promise<YoungPersonPlan> {
  const { row, described } = await caseToAct(work, caseId, 'print-plan')
  const seen = await presentCase(work, row)
  const name = described ? await revealName(work, row.subject_id, 'plan') : null
  const director = await colleaguesOf(work, [
    row.director_id,
    ...seen.team.map((member) => member.colleague.professionalId),
  ])
  const today = localDateOf(work.now)
  const endsOn = row.ends_on as LocalDate
  const present = seen.team.filter((member) => member.endedOn === null && member.until >= today)
  const whole = (professionalId: string): string => inFull(director.get(professionalId))
  const supporters = [
    ...new Set(
      [...seen.goals.flatMap((goal) => goal.interventions), ...seen.around].flatMap((one) =>
        one.owner.who === 'support-figure' && one.owner.words ? [one.owner.words] : [],
      ),
    ),
  ]
  work.record({ name: 'plan-read', subjectId: row.subject_id })
  return {
    caseId: row.id,
    givenName: described?.givenNames ? firstName(described.givenNames) : (name?.nickname ?? ''),
    municipalityName: (await getOwnMunicipality(work)).name,
    madeOn: row.planned_at && localDateOf(row.planned_at),
    updatedOn: lastChange(seen, today),
    endsOn,
    destroyedBy:
      (await listRetention(work, [row.subject_id])).get(row.subject_id)?.destroyOn ??
      destroyOnFor('case-1-year-after-close', endsOn),
    why: seen.why?.text ?? '',
    ownWords: seen.views.find((view) => view.side === 'young-person')?.text ?? null,
    goals: seen.goals.map((goal) => ({ words: goal.words, stage: goal.stage, lines: goal.interventions.map(lineOf) })),
    around: seen.around.map(lineOf),
    goingWell: seen.protectiveFacts.toReversed().map((fact) => fact.text),
    people: [
      { name: whole(String(row.director_id)), task: 'houdt dit plan bij elkaar' },
      ...present.map((member) => ({ name: whole(member.colleague.professionalId), task: member.task })),
      ...supporters.map((words) => ({ name: words, task: 'jouw steunfiguur' })),
    ],
    readers: seen.readers.length,
    nextTalk: seen.nextTalk && {
      on: seen.nextTalk.on,
      startsAt: seen.nextTalk.startsAt,
      place: seen.nextTalk.place,
      withWhom: seen.nextTalk.withWhom,
    },
    contactPoint: await findContactPoint(work),
    directorName: whole(String(row.director_id)),
  }
}

function inFull(colleague: Colleague | undefined): string {
  return colleague
    ? fullName({
        givenNames: colleague.givenName,
        infix: colleague.infix ?? undefined,
        familyName: colleague.familyName,
      })
    : ''
}

function lineOf(one: PlanIntervention): Line {
  const owner = one.owner.words ?? one.owner.colleague?.name ?? ''
  return {
    text: one.plainWords ?? (one.owner.who === 'young-person' ? `Jij: ${one.what}` : `${one.what} (${owner})`),
    since: one.startsOn,
    until: one.endsOn,
    result: one.result,
  }
}

function lastChange(seen: PersonCase, today: LocalDate): string {
  const days = [
    seen.plannedOn,
    seen.why?.writtenOn ?? null,
    ...seen.goals.map((goal) => goal.stageSince),
    ...seen.protectiveFacts.map((fact) => fact.happenedOn),
    ...seen.progress.map((progress) => progress.on),
  ].filter((day) => day !== null && day <= today)
  return days.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).at(-1) ?? seen.startsOn
}

const stages: Readonly<Record<GoalStage, string>> = {
  agreed: 'Afgesproken',
  begun: 'Begonnen',
  'going-well': 'Gaat goed',
  reached: 'Gelukt',
}

/** The same page on paper. */
export async function readPlanPaper(
  work: Work,
  input: InputOf<E['getPlanFile']>,
): Promise<{ paper: PlanPaper; madeAt: Date; filename: string }> {
  const plan = await getPlan(work, input)
  const today = localDateOf(work.now)
  const line = (one: Line) => ({ text: one.text, when: whenOf(one, today) })
  const { heading, lines } = contactOf(plan.contactPoint, false)
  const name = plan.givenName === '' ? 'Jij' : plan.givenName
  return {
    madeAt: work.now,
    filename: 'plan.pdf',
    paper: {
      title: plan.givenName === '' ? 'Jouw plan' : `Het plan van ${plan.givenName}`,
      author: `Gemeente ${plan.municipalityName}`,
      language: 'nl',
      facts: [
        ...(plan.madeOn === null ? [] : [{ label: 'Gemaakt op', text: plainDate(plan.madeOn) }]),
        { label: 'Bijgewerkt op', text: plainDate(plan.updatedOn) },
      ],
      end: { label: 'Stopt op', text: plainDate(plan.endsOn) },
      why: {
        label: 'Waarom dit plan er is.',
        text: plan.ownWords === null ? plan.why : `${plan.why} Jij zegt erover: ‘${plan.ownWords}’`,
      },
      goalsHeading: 'Wat jij wil, en wie wat doet',
      goals: [
        ...plan.goals.map((goal) => ({
          words: `‘${goal.words}’`,
          stage: stages[goal.stage],
          reached: goalStages.indexOf(goal.stage) + 1,
          lines: goal.lines.map(line),
        })),
        ...(plan.around.length === 0 ? [] : [{ words: null, stage: null, reached: 0, lines: plan.around.map(line) }]),
      ],
      goingWellHeading: 'Wat al goed gaat',
      goingWell: plan.goingWell,
      goingWellEmpty: 'Dat schrijven we samen op.',
      peopleHeading: 'Wie er zijn voor jou',
      people: plan.people,
      yoursHeading: 'Dit is van jou',
      yours: [
        {
          label: 'Wie leest mee.',
          text: `${plan.readers} mensen lezen een deel. Je krijgt de lijst als je erom vraagt. Wat je met een hulpverlener bespreekt, blijft bij de hulpverlener.`,
        },
        {
          label: 'Klopt iets niet?',
          text: `Zeg het tegen ${plan.directorName}. Het wordt verbeterd. Je mag ook bezwaar maken: dan stopt het delen tot er antwoord is, binnen een maand.`,
        },
        {
          label: 'Wanneer stopt het.',
          text: `Op ${plainDate(plan.endsOn)}. Je krijgt dan een brief. Op ${plainDate(plan.destroyedBy)} is alles weg.`,
        },
      ],
      nextTalk: plan.nextTalk && {
        label: 'Volgend gesprek:',
        text: `${longDate(plan.nextTalk.on)}, ${plan.nextTalk.startsAt.replace(':', '.')} uur, ${plan.nextTalk.place}`,
      },
      contact: { label: heading, text: lines.join(' ') },
      signatures: [name, 'Ouder', plan.directorName],
    },
  }
}

type Line = YoungPersonPlan['goals'][number]['lines'][number]

function whenOf({ since, until, result }: Line, today: LocalDate): string {
  if (result !== null) return 'is klaar'
  if (until !== null) return `tot ${plainDate(until)}`
  return since === null ? '' : `${since <= today ? 'sinds' : 'vanaf'} ${plainDate(since)}`
}
