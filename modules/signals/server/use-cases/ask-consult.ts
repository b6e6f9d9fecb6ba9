import { nameForList } from '../../../../platform/contract/dutch.ts'
import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { findColleagues } from '../../../identity/server/index.ts'
import { acuteRoutesFor } from '../../catalogue.ts'
import type { AskConsult, ConsultAnswer, signalEndpoints } from '../../contract.ts'
import { deleteCallBack, insertCallBack, insertConsult, listCallBackRows } from '../storage.ts'

type E = typeof signalEndpoints

/** Counts that somebody talked a worry over, and notes whom to call back if asked. Nothing about a young person is kept. */
export async function askConsult(work: Work, { codes, callMeBack }: AskConsult): Promise<ConsultAnswer> {
  const { chain, professionalId } = work.actor
  await insertConsult(work, { id: newId(), asked_on: localDateOf(work.now), chain: String(chain), codes: [...codes] })
  if (callMeBack && professionalId !== null) await insertCallBack(work, newId(), professionalId)
  work.record({ name: 'consult-asked', details: { callBack: callMeBack } })
  return { acuteRoutes: [...acuteRoutesFor(codes)], callBackAsked: callMeBack }
}

/** Who wants to be called, who asked first on top. */
export async function listCallBacks(work: Work): Promise<OutputOf<E['listCallBacks']>> {
  const rows = await listCallBackRows(work)
  const colleagues = await findColleagues(
    work,
    rows.map((row) => row.professional_id),
  )
  work.record({ name: 'call-backs-listed' })
  return rows.flatMap((row) => {
    const colleague = colleagues.get(row.professional_id)
    if (!colleague) return []
    const name = nameForList({
      givenNames: colleague.givenName,
      infix: colleague.infix ?? undefined,
      familyName: colleague.familyName,
    })
    return {
      id: row.id,
      askedAt: row.asked_at.toISOString(),
      name,
      functionTitle: colleague.functionTitle,
      organisationName: colleague.organisationName,
      telephone: colleague.telephone,
    }
  })
}

/** Was called: the request goes. */
export async function finishCallBack(
  work: Work,
  { callBackId }: InputOf<E['finishCallBack']>,
): Promise<OutputOf<E['finishCallBack']>> {
  await deleteCallBack(work, callBackId)
  work.record({ name: 'called-back' })
  return { done: true }
}
