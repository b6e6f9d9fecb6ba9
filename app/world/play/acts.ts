import type { Endpoint, InputOf, OutputOf, Purpose } from '../../../platform/contract/endpoint.ts'
import { lookAt } from '../../../modules/privacy/server/index.ts'
import { parseInput } from '../../../platform/server/parse-input.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import { type Actor, perform, type Platform, type UseCase, type Work } from '../../../platform/server/work.ts'

/** Something that somebody did at a moment, in one unit of work. */
export type Act = {
  readonly at: Date
  readonly who: Actor
  readonly purpose: Purpose
  readonly what: string
  readonly run: (work: Work) => Promise<unknown>
  /** What it is about; acts about different things may cross until the next night. Left out, it waits for all before it. */
  readonly touches?: readonly string[]
}

const knocked = new WeakSet<Work>()

/** Knocks at a door of a room as a signed-in professional would: the permission, the form of the input, then the use case. */
export async function through<E extends Endpoint>(
  work: Work,
  endpoint: E,
  useCase: UseCase<InputOf<E>, OutputOf<E>>,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  if (!work.actor.permissions.has(endpoint.allow)) {
    throw new Error(`${work.actor.roles.join(', ')} may not ${endpoint.method} ${endpoint.path}`)
  }
  // A room may narrow a unit of work to what it answers; the next door in the same unit begins with all that one may see.
  if (knocked.has(work)) await lookAt(work, null)
  knocked.add(work)
  const parsed = parseInput(endpoint.input, input, 'body')
  if ('faults' in parsed) {
    throw new Error(
      `${endpoint.method} ${endpoint.path} refuses ${JSON.stringify(parsed.faults)} in ${JSON.stringify(input)}`,
    )
  }
  return useCase(work, parsed.value as InputOf<E>)
}

type Script = {
  readonly acts: readonly Act[]
  /** What the program does by itself, at its own moments. */
  readonly nights: readonly { readonly at: Date; readonly run: (platform: Platform) => Promise<void> }[]
  /** Nothing happens after this. */
  readonly now: Date
  readonly say: (at: Date) => void
  /** Hears what a rule of a room stood in the way of: then that does not happen, and the rest does. */
  readonly refused: (what: string, code: string) => void
}

const lanes = 4

/**
 * Plays acts in order of time, each with the clock at its own moment. What one person does at one moment for one purpose is one
 * unit of work. Acts later than now happen now, in the same order. Between two nights, what touches different things runs side
 * by side; what touches the same keeps its order, so that the trail of each subject reads as it happened.
 */
export async function play(platform: Platform, { acts, nights, now, say, refused }: Script): Promise<void> {
  const steps = [
    ...acts.map((act) => ({ at: act.at > now ? now : act.at, act })),
    ...nights.filter(({ at }) => at <= now).map((night) => ({ at: night.at, night })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())

  const running = sideBySide(lanes)
  for (let next = 0; next < steps.length;) {
    const step = steps[next]
    if (!step) break
    say(step.at)
    if ('night' in step) {
      await running.all()
      await step.night.run({ ...platform, clock: () => step.at })
      next += 1
      continue
    }
    const together: Act[] = []
    for (; next < steps.length; next += 1) {
      const other = steps[next]
      if (!other || !('act' in other) || !sameMoment(step.act, step.at, other.act, other.at)) break
      together.push(other.act)
    }
    await running.start(touchedBy(together), () => playTogether(platform, together, step.at, refused))
  }
  await running.all()
}

function touchedBy(acts: readonly Act[]): readonly string[] | undefined {
  const touched: string[] = []
  for (const { touches } of acts) {
    if (touches === undefined) return undefined
    touched.push(...touches)
  }
  return touched
}

/** Runs what touches the same in the order of starting, and the rest at the same time, so many at once. */
function sideBySide(most: number) {
  const last = new Map<string, Promise<unknown>>()
  let started: Promise<unknown>[] = []
  let free = most
  const waiting: (() => void)[] = []
  const inTurn = async (run: () => Promise<unknown>): Promise<void> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
  const all = async (): Promise<void> => {
    const ending = started
    started = []
    last.clear()
    await Promise.all(ending)
  }
  return {
    all,
    async start(touches: readonly string[] | undefined, run: () => Promise<unknown>): Promise<void> {
      if (touches === undefined) {
        await all()
        await run()
        return
      }
      const before = touches.flatMap((touched) => last.get(touched) ?? [])
      const ending = Promise.all(before).then(() => inTurn(run))
      for (const touched of touches) last.set(touched, ending)
      started.push(ending)
      // A fault is told by whoever waits for all; without a listener until then Node would stop the program.
      ending.catch(() => {})
    },
  }
}

function sameMoment(one: Act, oneAt: Date, other: Act, otherAt: Date): boolean {
  return one.who === other.who && one.purpose === other.purpose && oneAt.getTime() === otherAt.getTime()
}

async function playTogether(
  platform: Platform,
  acts: readonly Act[],
  now: Date,
  refused: Script['refused'],
): Promise<void> {
  const [first] = acts
  if (!first) return
  let doing = first
  try {
    await perform(
      platform,
      first.who,
      first.purpose,
      async (work) => {
        for (const act of acts) {
          doing = act
          await act.run(work)
        }
      },
      { now },
    )
  } catch (error) {
    if (error instanceof Refusal) {
      // All of it was undone; the others do theirs without the one that is refused.
      refused(`${now.toISOString()} ${doing.what}`, error.code)
      await playTogether(
        platform,
        acts.filter((act) => act !== doing),
        now,
        refused,
      )
      return
    }
    throw new Error(`${now.toISOString()} ${doing.what}: ${(error as Error).message}`, { cause: error })
  }
}
