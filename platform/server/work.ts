import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Purpose } from '../contract/endpoint.ts'
import { transactionDatabase, travelTogether } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import { Refusal } from './refusal.ts'

/** The tables of all rooms; each room adds its own in `server/tables.ts` by declaration merging and touches only those. */
export interface Tables {}

export type Chain = 'municipality' | 'education' | 'care' | 'justice' | 'safety' | 'community' | 'knowledge'

/** Who acts: a professional of one organisation in one municipality, with the roles held at this moment. */
export type Actor = {
  readonly municipalityId: number
  readonly professionalId: string | null
  readonly organisationId: number | null
  readonly chain: Chain | null
  readonly roles: readonly string[]
  readonly permissions: ReadonlySet<string>
  /** The session by which a person acts. A narrow one, such as of a one-time link, reaches only what began within it. */
  readonly session?: { readonly id: string; readonly narrow: boolean; readonly openedAt: Date; readonly endsAt: Date }
}

/** What happened, or who saw what. Details hold codes and numbers, never a name or free text about a person. */
export type Fact = {
  readonly name: string
  readonly subjectId?: string | null
  readonly subjects?: readonly string[]
  readonly details?: Readonly<Record<string, unknown>>
}

/** One unit of work: one actor, one purpose, one transaction, one moment. Use cases have no other way to the database. */
export type Work = {
  readonly actor: Actor
  readonly purpose: Purpose
  readonly now: Date
  readonly db: Kysely<Tables>
  /** Records what happened, or who saw what; written in the same transaction, just before it commits. */
  record(fact: Fact): void
  /** Puts a job in the queue in the same transaction; its data hold identifiers only. */
  enqueue(
    job: string,
    data: Readonly<Record<string, unknown>>,
    options?: { startAfter?: Date; singletonKey?: string },
  ): Promise<void>
  /** Acts for another purpose within this unit of work: only to move data on purpose (R-01), or to file an own draft. */
  underPurpose<T>(purpose: Purpose, act: (work: Work) => Promise<T>): Promise<T>
}

type RecordedFact = Fact & { readonly purpose: Purpose }

/** What a unit of work needs from the program around it. */
export type Platform = {
  readonly pool: Pool
  readonly jobs: Jobs
  readonly log: Log
  readonly clock: () => Date
}

export type UseCase<Input, Output> = (work: Work, input: Input) => Promise<Output>

const endedWords = 'this unit of work has ended'

/** Asks whether an actor from memory still stands, and knows the answer that says so. */
export type Confirm = {
  readonly ask: (now: Date) => { readonly name: string; readonly text: string; readonly values: unknown[] }
  readonly stands: (rows: readonly unknown[]) => boolean
}

/** The actor from memory is no longer who it was: nothing was done. */
export class StaleActor extends Error {}

type Options = {
  readonly now?: Date
  readonly requestId?: string
  /** Travels with the first statements; nothing is answered or kept before it stands. */
  readonly confirm?: Confirm | undefined
}

/**
 * Runs a use case as one unit of work: opens the transaction, sets the actor for the policies, runs, insists that a fact was
 * recorded, writes the facts, commits. A refusal undoes everything and is itself recorded. Never use the network inside.
 */
export async function perform<T>(
  platform: Platform,
  actor: Actor,
  purpose: Purpose,
  useCase: (work: Work) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const now = options.now ?? platform.clock()
  const requestId = options.requestId ?? null
  const client = await platform.pool.connect()
  const facts: RecordedFact[] = []
  let broken: Error | undefined
  let begun: Promise<unknown> = Promise.resolve()
  // Statements may go side by side, so one may still come when another has failed: it must never reach the connection once
  // that is somebody else's, nor be judged for the purpose of an act beside it.
  let ended = false
  let actingFor = purpose
  const whyNot = (forPurpose: Purpose) =>
    ended ? endedWords : actingFor === forPurpose ? null : 'this unit of work is acting for another purpose'
  try {
    // Not waited for: it travels with the first statement of the use case, which fails when this one did.
    begun = Promise.all([begin(client, actor, purpose, now), confirmed(client, options.confirm, now)])
    begun.catch(() => {})
    // Going back restores the purpose one came from, also when acts for other purposes stand inside one another.
    const workFor = (forPurpose: Purpose): Work => ({
      actor,
      purpose: forPurpose,
      now,
      db: transactionDatabase<Tables>(client, () => whyNot(forPurpose)),
      record: (fact) => void facts.push({ ...fact, purpose: forPurpose }),
      enqueue: async (job, data, jobOptions) => {
        if (ended) throw new Error(endedWords)
        await platform.jobs.enqueue(client, job, data, jobOptions)
      },
      underPurpose: async (other, act) => {
        if (ended) throw new Error(endedWords)
        actingFor = other
        await client.query(`select set_config('app.purpose', $1, true)`, [other])
        try {
          return await act(workFor(other))
        } finally {
          actingFor = forPurpose
          if (!ended) await client.query(`select set_config('app.purpose', $1, true)`, [forPurpose]).catch(() => {})
        }
      },
    })
    const work = workFor(purpose)
    const result = await useCase(work)
    await begun
    if (facts.length === 0)
      throw new Error('a unit of work recorded nothing: every change and every read leaves a line')
    ended = true
    await writeFactsAndCommit(client, facts, requestId)
    return result
  } catch (error) {
    ended = true
    const stale = await begun.then(
      () => false,
      (reason) => reason instanceof StaleActor,
    )
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    if (stale) throw new StaleActor()
    if (error instanceof Refusal && !broken) {
      await recordRefusal(client, actor, purpose, now, error, facts, requestId)
    }
    throw error
  } finally {
    client.release(broken)
  }
}

// One round trip: the settings are local to the transaction, so a connection that goes back to the pool carries no actor.
async function begin(client: PoolClient, actor: Actor, purpose: Purpose, now: Date): Promise<void> {
  const settings: readonly (readonly [string, string])[] = [
    ['app.municipality', String(actor.municipalityId)],
    ['app.professional', actor.professionalId ?? ''],
    ['app.organisation', actor.organisationId === null ? '' : String(actor.organisationId)],
    ['app.holders', holdersOf(actor)],
    ['app.purpose', purpose],
    ['app.moment', now.toISOString()],
  ]
  const set = settings.map(([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`).join(', ')
  travelTogether(client)
  await client.query(`begin; select ${set}`)
}

async function confirmed(client: PoolClient, confirm: Confirm | undefined, now: Date): Promise<void> {
  if (!confirm) return
  const { rows } = await client.query(confirm.ask(now))
  if (!confirm.stands(rows)) throw new StaleActor()
}

/** What a grant may be held by: the professional, and each role held now. */
function holdersOf(actor: Actor): string {
  const holders = actor.roles.map((role) => `r:${role}`)
  if (actor.professionalId) holders.unshift(`p:${actor.professionalId}`)
  return `{${holders.map((holder) => `"${holder}"`).join(',')}}`
}

const insertFacts = {
  name: 'insert-audit-entries',
  text: `insert into audit.entry (municipality_id, happened_at, professional_id, organisation_id, purpose, fact, subject_id, subjects, grant_id, request_id, details)
    select platform.municipality(), platform.moment(), platform.professional(), platform.organisation(), f.purpose,
      f.name, f."subjectId", f.subjects, case when f."subjectId" is null then null else privacy.grant_behind(f."subjectId", f.purpose) end, $2, coalesce(f.details, '{}')
    from jsonb_to_recordset($1) f(name text, purpose text, "subjectId" bigint, subjects bigint[], details jsonb)`,
}

// Sent together: when a line cannot be written, the commit behind it undoes everything.
async function writeFactsAndCommit(
  client: PoolClient,
  facts: readonly RecordedFact[],
  requestId: string | null,
): Promise<void> {
  travelTogether(client)
  await Promise.all([
    client.query({ ...insertFacts, values: [JSON.stringify(facts), requestId] }),
    client.query('commit'),
  ])
}

async function recordRefusal(
  client: PoolClient,
  actor: Actor,
  purpose: Purpose,
  now: Date,
  refusal: Refusal,
  facts: readonly Fact[],
  requestId: string | null,
): Promise<void> {
  const subject = facts.find((fact) => fact.subjectId)?.subjectId ?? null
  try {
    await Promise.all([
      begin(client, actor, purpose, now),
      writeFactsAndCommit(client, [{ name: `refused:${refusal.code}`, subjectId: subject, purpose }], requestId),
    ])
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The program itself as actor of one municipality: clocks, reminders, deletions. It sees no file. */
export function systemActor(municipalityId: number): Actor {
  return {
    municipalityId,
    professionalId: null,
    organisationId: null,
    chain: null,
    roles: ['system'],
    permissions: new Set(),
  }
}

export function newId(): string {
  return randomUUID()
}
