import { setTimeout as wait } from 'node:timers/promises'
import type { InputOf, OutputOf } from '../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import type { Exchange, SignedIn } from '../../../platform/server/routes.ts'
import { perform, systemActor, type Platform, type Work } from '../../../platform/server/work.ts'
import type { demoEndpoints, identityEndpoints, IdentityRefusal } from '../contract.ts'
import { findOwnSecrets } from './account-storage.ts'
import { beginAttempt, countStranger, provenAgain } from './attempt.ts'
import { passwordMatches } from './password.ts'
import { acceptCode } from './prove.ts'
import { openSession } from './session.ts'
import { endSession, listProfessionals } from './storage.ts'

type E = typeof identityEndpoints
type D = typeof demoEndpoints

type AccountRow = {
  municipality_id: number
  professional_id: string
  password_hash: string | null
  totp_confirmed: boolean
}

// Of an address with an account more is written down, which takes longer: a no is never quicker than this, for whoever it is.
const noAfterMs = 400

/** Signs in with e-mail and password; with a second factor the session still waits for its code. */
export async function signIn(
  platform: Platform,
  typed: InputOf<E['signIn']>,
  exchange: Exchange,
): Promise<OutputOf<E['signIn']>> {
  const asked = performance.now()
  try {
    return await judge(platform, typed, exchange)
  } catch (error) {
    await wait(noAfterMs - (performance.now() - asked))
    throw error
  }
}

async function judge(
  platform: Platform,
  { email, password }: InputOf<E['signIn']>,
  exchange: Exchange,
): Promise<OutputOf<E['signIn']>> {
  const { rows } = await platform.pool.query<AccountRow>('select * from identity.find_account($1)', [email])
  const account = rows[0]
  const attempt =
    account && (await beginAttempt(platform, systemActor(account.municipality_id), account.professional_id))
  if (!account) await countStranger(platform, email)
  const matches = await passwordMatches(account?.password_hash, password)
  if (!account?.password_hash || !attempt || !matches) {
    if (account) await note(platform, account, 'sign-in-failed')
    throw new Refusal<IdentityRefusal>('sign-in-failed')
  }
  const scope = account.totp_confirmed ? 'totp-pending' : 'full'
  const opened = await openSession(platform, exchange, account.municipality_id, account.professional_id, scope, {
    passwordHash: account.password_hash,
    secondFactor: account.totp_confirmed,
  })
  if (!opened) throw new Refusal<IdentityRefusal>('sign-in-failed')
  // A right password before a code is not forgiven, or it would clear the count of wrong codes each time.
  await attempt.settle(account.totp_confirmed ? 'not-judged' : 'right')
  if (scope === 'full') await note(platform, account, 'signed-in')
  return { scope }
}

async function note(platform: Platform, account: AccountRow, what: 'signed-in' | 'sign-in-failed'): Promise<void> {
  await perform(platform, systemActor(account.municipality_id), 'none', async (work) => {
    work.record({ name: what, details: { professionalId: account.professional_id } })
  })
}

/** The second step: a code of the authenticator app or a recovery code, each once. */
export async function confirmCode(
  platform: Platform,
  input: InputOf<E['confirmCode']>,
  exchange: Exchange,
  signedIn: SignedIn | null,
): Promise<OutputOf<E['confirmCode']>> {
  if (!signedIn || signedIn.session.scope !== 'totp-pending') throw new Refusal<IdentityRefusal>('session-unknown')
  const passwordHash = await secondStep.open(platform, input, exchange, signedIn)
  // A new token: whoever saw the one that waited has nothing.
  const { municipalityId, professionalId } = signedIn.actor
  const proven = { passwordHash, secondFactor: true }
  if (!(await openSession(platform, exchange, municipalityId, String(professionalId), 'full', proven)))
    throw new Refusal<IdentityRefusal>('session-unknown')
  return { scope: 'full' }
}

const secondStep = provenAgain(async (work: Work, { code }: InputOf<E['confirmCode']>) => {
  const by = await acceptCode(work, code)
  // Ended while one typed: its owner changed the password, or signed out everywhere.
  const { session } = work.actor
  if (!session || !(await endSession(work, session.id))) throw new Refusal<IdentityRefusal>('session-unknown')
  const secrets = await findOwnSecrets(work)
  work.record({ name: 'signed-in', details: { professionalId: work.actor.professionalId, by } })
  return String(secrets?.password_hash)
})

/** Ends this session, here and everywhere its cookie may have gone. */
export async function signOut(
  platform: Platform,
  _input: unknown,
  exchange: Exchange,
  signedIn: SignedIn | null,
): Promise<{ done: true }> {
  const session = signedIn?.actor.session
  if (signedIn && session)
    await perform(platform, signedIn.actor, 'none', async (work) => {
      await endSession(work, session.id)
      work.record({ name: 'signed-out' })
    })
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
