import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { OwnSignal, OwnSignalInFull } from '../../contract.ts'
import { presentOwn, presentOwnInFull } from '../present.ts'
import { typedReceiptCode } from '../receipt-code.ts'
import { findOwnRowByCode, getOwnRow, listOwnRows } from '../storage.ts'

/** What the actor shared, newest first, with status and feedback. */
export async function listOwnSignals(work: Work): Promise<OwnSignal[]> {
  const rows = await listOwnRows(work)
  work.record({ name: 'own-signals-listed', subjects: rows.map((row) => row.subject_id) })
  return presentOwn(work, rows)
}

/** One own signal: own text, the thread, status and feedback. */
export async function getOwnSignal(work: Work, { signalId }: { readonly signalId: string }): Promise<OwnSignalInFull> {
  const signal = await getOwnRow(work, signalId)
  work.record({ name: 'own-signal-read', subjectId: signal.subject_id })
  return presentOwnInFull(work, signal)
}

/** An own signal by the code on its receipt. */
export async function findOwnSignal(
  work: Work,
  { receiptCode }: { readonly receiptCode: string },
): Promise<OwnSignalInFull> {
  const signal = await findOwnRowByCode(work, typedReceiptCode(receiptCode))
  if (!signal) throw notFound()
  work.record({ name: 'own-signal-read', subjectId: signal.subject_id })
  return presentOwnInFull(work, signal)
}
