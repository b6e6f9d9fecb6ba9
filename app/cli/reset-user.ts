import { StartProblem } from '../../platform/server/postgres/start-problem.ts'
import { perform, systemActor, type Platform } from '../../platform/server/work.ts'
import { findAccountByEmail, hashPassword, resetSignIn } from '../../modules/identity/server/index.ts'

/** Gives somebody who lost password, app and recovery codes a first password again. */
export async function resetUser(
  platform: Platform,
  { municipality, email }: { readonly municipality: string; readonly email: string },
  password: string,
): Promise<void> {
  const municipalityId = Number(municipality)
  if (!Number.isInteger(municipalityId))
    throw new StartProblem({
      dutch: `--municipality ${municipality} is geen getal.`,
      english: `--municipality ${municipality} is not a number.`,
    })
  const passwordHash = await hashPassword(password)
  await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const account = await findAccountByEmail(work, email)
    if (!account)
      throw new StartProblem({
        dutch: `${email} heeft hier geen account.`,
        english: `${email} has no account here.`,
      })
    await resetSignIn(work, { professionalId: account.professional_id, passwordHash })
  })
}
