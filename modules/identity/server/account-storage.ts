import { sql } from 'kysely'
import type { Work } from '../../../platform/server/work.ts'
import type { Account } from './account.ts'

type Own = { municipality_id: number; professional_id: string }

function own(work: Work): Own {
  if (!work.actor.professionalId) throw new Error('an account belongs to a person')
  return { municipality_id: work.actor.municipalityId, professional_id: work.actor.professionalId }
}

/** The actor's own account, or undefined for who has none here. */
export async function findOwnAccount(work: Work): Promise<Account | undefined> {
  const { municipality_id, professional_id } = own(work)
  return work.db
    .selectFrom('identity.account')
    .where('municipality_id', '=', municipality_id)
    .where('professional_id', '=', professional_id)
    .select(['email', 'password_changed_at', 'totp_started_at', 'totp_confirmed_at'])
    .executeTakeFirst()
}

type Secrets = { password_hash: string | null; totp_secret: string | null; totp_last_step: string | null }

/** What the actor signs in with, to compare with what was typed; it leaves this program in no answer. */
export async function findOwnSecrets(work: Work): Promise<Secrets | undefined> {
  const { rows } = await sql<Secrets>`select * from identity.own_secrets()`.execute(work.db)
  return rows[0]
}

export async function updatePassword(work: Work, passwordHash: string): Promise<void> {
  await changeOwn(work).set({ password_hash: passwordHash, password_changed_at: work.now }).execute()
}

export async function updateSecret(work: Work, secret: string): Promise<void> {
  await changeOwn(work).set({ totp_secret: secret, totp_started_at: work.now, totp_last_step: null }).execute()
}

export async function updateConfirmed(work: Work): Promise<void> {
  await changeOwn(work).set({ totp_confirmed_at: work.now }).execute()
}

export async function deleteSecret(work: Work): Promise<void> {
  await changeOwn(work)
    .set({ totp_secret: null, totp_started_at: null, totp_confirmed_at: null, totp_last_step: null })
    .execute()
}

/** Takes a time step; false when it, or a later one, was taken already, also by somebody at the same moment. */
export async function takeStep(work: Work, step: number): Promise<boolean> {
  const { numUpdatedRows } = await changeOwn(work)
    .set({ totp_last_step: step })
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', String(step))]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A first password again for somebody of this municipality; only the program itself may. */
export async function resetAccount(work: Work, professionalId: string, passwordHash: string): Promise<void> {
  await sql`select identity.reset_account(${professionalId}, ${passwordHash})`.execute(work.db)
}

/** Whose account this is, by the address with which one signs in; for the command line, where nobody is signed in. */
export async function findAccountByEmail(work: Work, email: string): Promise<{ professional_id: string } | undefined> {
  return work.db
    .selectFrom('identity.account')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('email', '=', email.trim().toLowerCase())
    .select('professional_id')
    .executeTakeFirst()
}

function changeOwn(work: Work) {
  const { municipality_id, professional_id } = own(work)
  return work.db
    .updateTable('identity.account')
    .where('municipality_id', '=', municipality_id)
    .where('professional_id', '=', professional_id)
}

/** Replaces all recovery codes of the actor; with none, there are none left. */
export async function replaceRecoveryCodes(work: Work, hashes: readonly Buffer[]): Promise<void> {
  const { municipality_id, professional_id } = own(work)
  await work.db
    .deleteFrom('identity.recovery_code')
    .where('municipality_id', '=', municipality_id)
    .where('professional_id', '=', professional_id)
    .execute()
  if (hashes.length === 0) return
  await work.db
    .insertInto('identity.recovery_code')
    .values(hashes.map((code_hash) => ({ ...own(work), code_hash, made_at: work.now, used_at: null })))
    .execute()
}

/** Uses a recovery code up; false when it is none of the actor's, or was used before. */
export async function takeRecoveryCode(work: Work, codeHash: Buffer): Promise<boolean> {
  const { municipality_id, professional_id } = own(work)
  const { numUpdatedRows } = await work.db
    .updateTable('identity.recovery_code')
    .set({ used_at: work.now })
    .where('municipality_id', '=', municipality_id)
    .where('professional_id', '=', professional_id)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(work: Work): Promise<number> {
  const { municipality_id, professional_id } = own(work)
  const { left } = await work.db
    .selectFrom('identity.recovery_code')
    .where('municipality_id', '=', municipality_id)
    .where('professional_id', '=', professional_id)
    .where('used_at', 'is', null)
    .select((expression) => expression.fn.countAll<string>().as('left'))
    .executeTakeFirstOrThrow()
  return Number(left)
}
