import { hash, verify } from '@node-rs/argon2'
import { createHash } from 'node:crypto'
import type { InputOf, OutputOf } from '../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import type { Exchange, SignedIn } from '../../../platform/server/routes.ts'
import { perform, systemActor, type Platform } from '../../../platform/server/work.ts'
import type { demoEndpoints, identityEndpoints, IdentityRefusal } from '../contract.ts'
import { listProfessionals } from './storage.ts'
import { openSession } from './session.ts'
import { acceptedStep } from './totp.ts'

type E = typeof identityEndpoints
type D = typeof demoEndpoints

type AccountRow = {
  municipality_id: number
  professional_id: string
  password_hash: string | null
  totp_secret: string | null
  totp_confirmed: boolean
  totp_last_step: string | null
  failed_attempts: number
  last_failed_at: Date | null
}

/** OWASP's argon2id setting: 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

// An unknown name costs as much time as a known one, so that names cannot be told apart.
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$dlhJiYkB1ohvgdJTCEMZ3lJ1sJJ3Vd7hXY6qcHfAXJk'

/** After five misses each attempt must wait longer, up to fifteen minutes; a right password still works after the wait. */
export function waitSeconds(failedAttempts: number): number {
  return failedAttempts < 5 ? 0 : Math.min(900, 2 ** (failedAttempts - 5) * 15)
}

/** Signs in with e-mail and password; with an authenticator app the session still waits for its code. */
export async function signIn(
  platform: Platform,
  { email, password }: InputOf<E['signIn']>,
  exchange: Exchange,
): Promise<OutputOf<E['signIn']>> {
  const { rows } = await platform.pool.query<AccountRow>('select * from identity.find_account($1)', [email])
  const account = rows[0]
  const now = platform.clock()
  if (account) refuseWhenTooOften(account, now)
  const matches = await verify(account?.password_hash ?? nobody, password).catch(() => false)
  if (!account?.password_hash || !matches) {
    if (account) await noteAttempt(platform, account, false, null, now)
    throw new Refusal<IdentityRefusal>('sign-in-failed')
  }
  if (account.totp_confirmed) {
    await openSession(platform, exchange, account.municipality_id, account.professional_id, 'totp-pending')
    return { scope: 'totp-pending' }
  }
  await noteAttempt(platform, account, true, null, now)
  await openSession(platform, exchange, account.municipality_id, account.professional_id, 'full')
  return { scope: 'full' }
}

/** The second step: a code of the authenticator app, each code once. */
export async function confirmCode(
  platform: Platform,
  { code }: InputOf<E['confirmCode']>,
  exchange: Exchange,
  signedIn: SignedIn | null,
): Promise<OutputOf<E['confirmCode']>> {
  if (!signedIn || signedIn.session.scope !== 'totp-pending' || !exchange.sessionToken)
    throw new Refusal<IdentityRefusal>('session-unknown')
  const { professionalId, municipalityId } = signedIn.actor
  const account = await accountOf(platform, municipalityId, String(professionalId))
  const now = platform.clock()
  if (account) refuseWhenTooOften(account, now)
  const step = account?.totp_secret ? acceptedStep(account.totp_secret, code, now, account.totp_last_step) : null
  if (!account || step === null) {
    if (account) await noteAttempt(platform, account, false, null, now)
    throw new Refusal<IdentityRefusal>('code-wrong')
  }
  await noteAttempt(platform, account, true, step, now)
  await platform.pool.query('select identity.promote_session($1, $2)', [
    Buffer.from(exchange.sessionToken, 'base64url'),
    now,
  ])
  return { scope: 'full' }
}

async function accountOf(
  platform: Platform,
  municipalityId: number,
  professionalId: string,
): Promise<AccountRow | undefined> {
  const email = await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    work.record({ name: 'account-read' })
    const row = await work.db
      .selectFrom('identity.account')
      .where('municipality_id', '=', municipalityId)
      .where('professional_id', '=', professionalId)
      .select('email')
      .executeTakeFirst()
    return row?.email
  })
  if (!email) return undefined
  const { rows } = await platform.pool.query<AccountRow>('select * from identity.find_account($1)', [email])
  return rows[0]
}

function refuseWhenTooOften(account: AccountRow, now: Date): void {
  const wait = waitSeconds(account.failed_attempts)
  const waitUntil = (account.last_failed_at?.getTime() ?? 0) + wait * 1000
  if (wait > 0 && waitUntil > now.getTime())
    throw new Refusal<IdentityRefusal>('too-many-attempts', {
      waitSeconds: Math.ceil((waitUntil - now.getTime()) / 1000),
    })
}

async function noteAttempt(
  platform: Platform,
  account: AccountRow,
  succeeded: boolean,
  step: number | null,
  now: Date,
): Promise<void> {
  await platform.pool.query('select identity.note_attempt($1, $2, $3, $4, $5)', [
    account.municipality_id,
    account.professional_id,
    succeeded,
    step,
    now,
  ])
  await perform(platform, systemActor(account.municipality_id), 'none', async (work) => {
    work.record({
      name: succeeded ? 'signed-in' : 'sign-in-failed',
      details: { professionalId: account.professional_id },
    })
  })
}

/** Ends this session, here and everywhere its cookie may have gone. */
export async function signOut(
  platform: Platform,
  _input: unknown,
  exchange: Exchange,
  signedIn: SignedIn | null,
): Promise<{ done: true }> {
  if (signedIn && exchange.sessionToken) {
    const hashed = createHash('sha256').update(Buffer.from(exchange.sessionToken, 'base64url')).digest()
    await perform(platform, signedIn.actor, 'none', async (work) => {
      await work.db
        .updateTable('identity.session')
        .set({ ended_at: work.now })
        .where('id', '=', String(signedIn.session.sessionId))
        .execute()
      work.record({ name: 'signed-out', details: { session: hashed.subarray(0, 4).toString('hex') } })
    })
  }
  exchange.endSession()
  return { done: true }
}

/** Demo mode: everybody of the fictional municipalities. */
export async function listDemoPeople(platform: Platform): Promise<OutputOf<D['listDemoPeople']>> {
  const { rows } = await platform.pool.query<{ municipality_id: number; name: string }>(
    'select municipality_id, name from identity.municipality order by municipality_id',
  )
  const answer: OutputOf<D['listDemoPeople']> = []
  for (const { municipality_id, name } of rows) {
    const people = await perform(platform, systemActor(municipality_id), 'none', async (work) => {
      work.record({ name: 'demo-people-listed' })
      return listProfessionals(work)
    })
    answer.push(...people.map((professional) => ({ municipality: name, professional })))
  }
  return answer
}

/** Demo mode: sign in as anybody of the fictional municipalities with one click. */
export async function signInAs(
  platform: Platform,
  { professionalId }: InputOf<D['signInAs']>,
  exchange: Exchange,
): Promise<OutputOf<D['signInAs']>> {
  for (const { municipality, professional } of await listDemoPeople(platform)) {
    if (professional.id !== professionalId) continue
    const { rows } = await platform.pool.query<{ municipality_id: number }>(
      'select municipality_id from identity.municipality where name = $1',
      [municipality],
    )
    const municipalityId = rows[0]?.municipality_id
    if (municipalityId === undefined) break
    await openSession(platform, exchange, municipalityId, professionalId, 'full')
    return { scope: 'full' }
  }
  throw new Refusal<IdentityRefusal>('not-found')
}
