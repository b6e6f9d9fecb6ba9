import { Refusal } from '../../../platform/server/refusal.ts'
import type { Exchange, SignedIn } from '../../../platform/server/routes.ts'
import { perform, type Actor, type Platform, type UseCase } from '../../../platform/server/work.ts'
import type { IdentityRefusal } from '../contract.ts'

type Attempt = {
  /** A right password clears what went before; an attempt that was not judged is taken back. */
  settle(outcome: 'right' | 'not-judged'): Promise<void>
}

/** Counts an attempt before it is judged, so that many at once are many. Who tried too often must wait, and that is recorded. */
export async function beginAttempt(platform: Platform, actor: Actor, professionalId: string): Promise<Attempt> {
  const who = [actor.municipalityId, professionalId] as const
  const { rows } = await platform.pool.query<{ wait_seconds: number; failed_before: Date | null }>(
    'select * from identity.begin_attempt($1, $2, $3)',
    [...who, platform.clock()],
  )
  const waitSeconds = rows[0]?.wait_seconds ?? 0
  if (waitSeconds > 0)
    await perform(platform, actor, 'none', async () => {
      throw new Refusal<IdentityRefusal>('too-many-attempts', { waitSeconds })
    })
  const failedBefore = rows[0]?.failed_before ?? null
  return {
    async settle(outcome) {
      await platform.pool.query('select identity.settle_attempt($1, $2, $3, $4)', [
        ...who,
        outcome === 'right',
        failedBefore,
      ])
    },
  }
}

const strangers = new Map<string, { failed: number; lastAt: Date | null }>()

/** A name without an account waits like one with an account, or the wait would tell which is which. */
export async function countStranger(platform: Platform, name: string): Promise<void> {
  const key = name.toLowerCase()
  const before = strangers.get(key) ?? { failed: 0, lastAt: null }
  const now = platform.clock()
  const { rows } = await platform.pool.query<{ wait: number }>('select identity.seconds_to_wait($1, $2, $3) as wait', [
    before.failed,
    before.lastAt,
    now,
  ])
  const waitSeconds = rows[0]?.wait ?? 0
  if (waitSeconds > 0) throw new Refusal<IdentityRefusal>('too-many-attempts', { waitSeconds })
  // In memory: nobody can fill the disk with names that do not exist.
  if (strangers.size >= 10_000) strangers.clear()
  strangers.set(key, { failed: before.failed + 1, lastAt: now })
}

const judgedWrong = new Set<string>(['password-wrong', 'code-wrong'] satisfies IdentityRefusal[])

/** An act that asks for the password or a code again. A wrong one counts, also when the act is undone. */
export function provenAgain<Input, Output>(useCase: UseCase<Input, Output>) {
  return {
    async open(platform: Platform, input: Input, exchange: Exchange, signedIn: SignedIn | null): Promise<Output> {
      if (!signedIn) throw new Refusal<IdentityRefusal>('session-unknown')
      const { actor } = signedIn
      const attempt = await beginAttempt(platform, actor, String(actor.professionalId))
      try {
        const answer = await perform(platform, actor, 'none', (work) => useCase(work, input), {
          requestId: exchange.requestId,
        })
        await attempt.settle('right')
        return answer
      } catch (error) {
        if (!(error instanceof Refusal && judgedWrong.has(error.code))) await attempt.settle('not-judged')
        throw error
      }
    },
  }
}
