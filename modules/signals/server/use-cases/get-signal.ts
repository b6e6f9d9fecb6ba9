import { localDateOf } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { getDescription, relatedTo } from '../../../people/server/index.ts'
import { countOtherViewers } from '../../../privacy/server/index.ts'
import type { Signal, Weighing } from '../../contract.ts'
import { presentRead, readAround } from '../present.ts'
import { getSignalAlone, listMessages, listObservations } from '../storage.ts'
import { usabilityOf } from '../usability.ts'

type Input = { readonly signalId: string }

/** A signal with its facts, clocks and thread. */
export async function getSignal(work: Work, { signalId }: Input): Promise<Signal> {
  // Side by side, so that all of it is one packet: what belongs to the signal is asked before it is known which one it is.
  const [signal, around] = await Promise.all([getSignalAlone(work, signalId), readAround(work, 'looked-at')])
  work.record({ name: 'signal-read', subjectId: signal.subject_id })
  return presentRead(work, signal, around)
}

/** Six questions on a signal, and whether it may be about somebody known for this purpose. A person decides. */
export async function getWeighing(work: Work, { signalId }: Input): Promise<Weighing> {
  const signal = await getSignalAlone(work, signalId)
  const description = await getDescription(work, signal.subject_id)
  const facts = await listObservations(work, [signal.subject_id])
  const thread = await listMessages(work, [signal.subject_id])
  const { suggestions, joined } = description
    ? await relatedTo(work, signal.subject_id)
    : { suggestions: [], joined: [] }
  const reader = work.actor.professionalId
  const seenByOthers = await countOtherViewers(
    work,
    signal.subject_id,
    reader === null ? [signal.reporter_id] : [signal.reporter_id, reader],
  )
  work.record({ name: 'signal-weighing-read', subjectId: signal.subject_id })
  const known = description && [
    description.givenNames,
    description.familyName,
    description.nickname,
    description.school,
    description.neighbourhood,
    description.street,
    description.birthDate,
    description.estimate,
  ]
  const maybeKnown = suggestions
    .filter(({ hypothesis }) => hypothesis === 'probably-same' || hypothesis === 'possibly-sibling')
    .map(({ descriptionId, reference, toldBy, hypothesis }) => ({ descriptionId, reference, toldBy, hypothesis }))
  const usability = usabilityOf(
    {
      about: signal.about,
      place: signal.place,
      recognisable: (known ?? []).some((part) => part !== null),
      spokenWith: signal.spoken_with,
      facts: facts.map((fact) => ({
        text: fact.text,
        observedOn: fact.observed_on,
        observedUntil: fact.observed_until,
        basis: fact.basis,
        source: fact.source,
        place: fact.place,
      })),
      notes: [signal.spoken_note, ...thread.filter((message) => message.from_reporter).map((message) => message.text)],
      ownNames: [
        description?.givenNames,
        description?.infix,
        description?.familyName,
        description?.nickname,
        description?.school,
        description?.neighbourhood,
        description?.street,
      ].filter((part) => typeof part === 'string'),
      joined: joined.length > 0,
      maybeKnown: maybeKnown.length,
    },
    localDateOf(work.now),
  )
  return { usability, maybeKnown, joinedWith: joined.flatMap(({ reference }) => reference ?? []), seenByOthers }
}
