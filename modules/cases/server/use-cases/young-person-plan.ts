import { dateInWords, fullName } from '../../../../platform/contract/dutch.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { type Colleague, getOwnMunicipality } from '../../../identity/server/index.ts'
import { revealName } from '../../../people/server/index.ts'
import { destroyOnFor, listRetention } from '../../../privacy/server/index.ts'
import type { caseEndpoints, GoalStage, PersonCase, PlanIntervention, YoungPersonPlan } from '../../contract.ts'
import { caseToAct } from '../case-at-hand.ts'
import { colleaguesOf } from '../colleagues.ts'
import { presentCase } from '../present.ts'
import { findContactPoint } from '../storage.ts'
import { contactOf, firstName, type Paper } from './letters.ts'

type E = typeof caseEndpoints

/** The plan on one page, to the young person, as the director reads the case. No fact stands on it, so nothing of kind care can. */
export async function getPlan(work: Work, { caseId }: InputOf<E['getPlan']>): Promise<YoungPersonPlan> {
  const { row, described } = await caseToAct(work, caseId, 'print-plan')
  const seen = await presentCase(work, row)
  const name = described ? await revealName(work, row.subject_id, 'plan') : null
  const director = await colleaguesOf(work, [row.director_id, ...seen.team.map((member) => member.colleague.professionalId)])
  const today = localDateOf(work.now)
  const endsOn = row.ends_on as LocalDate
  const present = seen.team.filter((member) => member.endedOn === null && member.until >= today)
  const whole = (professionalId: string): string => inFull(director.get(professionalId))
  const supporters = [...new Set([...seen.goals.flatMap((goal) => goal.interventions), ...seen.around].flatMap((one) => (one.owner.who === 'support-figure' && one.owner.words ? [one.owner.words] : [])))]
  work.record({ name: 'plan-read', subjectId: row.subject_id })
  return {
    caseId: row.id,
    givenName: described?.givenNames ? firstName(described.givenNames) : (name?.nickname ?? ''),
    municipalityName: (await getOwnMunicipality(work)).name,
    madeOn: row.planned_at && localDateOf(row.planned_at),
    updatedOn: lastChange(seen, today),
    endsOn,
    destroyedBy: (await listRetention(work, [row.subject_id])).get(row.subject_id)?.destroyOn ?? destroyOnFor('case-1-year-after-close', endsOn),
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
    nextTalk: seen.nextTalk && { on: seen.nextTalk.on, startsAt: seen.nextTalk.startsAt, place: seen.nextTalk.place, withWhom: seen.nextTalk.withWhom },
    contactPoint: await findContactPoint(work),
    directorName: whole(String(row.director_id)),
  }
}

function inFull(colleague: Colleague | undefined): string {
  return colleague ? fullName({ givenNames: colleague.givenName, infix: colleague.infix ?? undefined, familyName: colleague.familyName }) : ''
}

function lineOf(one: PlanIntervention): YoungPersonPlan['goals'][number]['lines'][number] {
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

const stages: Readonly<Record<GoalStage, string>> = { agreed: 'Afgesproken', begun: 'Begonnen', 'going-well': 'Gaat goed', reached: 'Gelukt' }

/** The same page on paper. */
export async function readPlanPaper(work: Work, input: InputOf<E['getPlanFile']>): Promise<Paper> {
  const plan = await getPlan(work, input)
  const day = (date: string): string => dateInWords(date as LocalDate, 'nl')
  const line = (one: YoungPersonPlan['goals'][number]['lines'][number]): string => {
    const when = one.result !== null ? 'klaar' : one.until !== null ? `tot ${day(one.until)}` : one.since !== null && one.since <= plan.updatedOn ? `sinds ${day(one.since)}` : one.since === null ? '' : `vanaf ${day(one.since)}`
    return when === '' ? one.text : `${one.text} (${when})`
  }
  const section = (heading: string, paragraphs: string[], bullets: string[] = []) => ({ heading, paragraphs, bullets })
  return {
    madeAt: work.now,
    filename: 'plan.pdf',
    paper: {
      title: plan.givenName === '' ? 'Jouw plan' : `Het plan van ${plan.givenName}`,
      author: `Gemeente ${plan.municipalityName}`,
      language: 'nl',
      pageWord: 'Pagina',
      ofWord: 'van',
      senderLines: [],
      addressee: [],
      facts: [
        ...(plan.madeOn === null ? [] : [{ label: 'Gemaakt op', text: day(plan.madeOn) }]),
        { label: 'Bijgewerkt op', text: day(plan.updatedOn) },
        { label: 'Stopt op', text: day(plan.endsOn) },
      ],
      salutation: plan.givenName === '' ? 'Hallo,' : `Hallo ${plan.givenName},`,
      sections: [
        section('Waarom dit plan er is', [plan.why, ...(plan.ownWords === null ? [] : [`Jij zegt erover: ‘${plan.ownWords}’`])]),
        ...plan.goals.map((goal) => section(`‘${goal.words}’`, [`Hoe het gaat: ${stages[goal.stage].toLowerCase()}.`], goal.lines.map(line))),
        ...(plan.around.length === 0 ? [] : [section('Wat er verder gebeurt', [], plan.around.map(line))]),
        ...(plan.goingWell.length === 0 ? [] : [section('Wat al goed gaat', [], [...plan.goingWell])]),
        section('Wie er zijn voor jou', [], plan.people.map(({ name, task }) => `${name}, ${task}`)),
        section('Dit is van jou', [
          `Wie leest mee? ${plan.readers} mensen lezen een deel. Je krijgt de lijst als je erom vraagt. Wat je met een hulpverlener bespreekt, blijft bij de hulpverlener.`,
          `Klopt iets niet? Zeg het tegen ${plan.directorName}. Het wordt verbeterd. Je mag ook bezwaar maken: dan stopt het delen tot er antwoord is, binnen een maand.`,
          `Wanneer stopt het? Op ${day(plan.endsOn)}. Je krijgt dan een brief. Een jaar later is alles weg.`,
        ]),
        ...(plan.nextTalk === null ? [] : [section('Volgend gesprek', [`${day(plan.nextTalk.on)}, ${plan.nextTalk.startsAt.replace(':', '.')} uur, ${plan.nextTalk.place}, ${plan.nextTalk.withWhom}`])]),
      ],
      closing: 'Tot snel,',
      signature: [plan.directorName],
      contact: contactOf(plan.contactPoint, false),
    },
  }
}
