import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfData, PdfTemplate } from './pdf-data.ts'
import { findPdfFolder } from './pdf-folder.ts'

type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string })
type Waiting = { resolve(pdf: Uint8Array): void; reject(error: Error): void; readonly clock: NodeJS.Timeout }

/** Longer than any honest document takes; a document that hangs must not hold the others. */
const longestMs = 20_000

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Makes an accessible PDF (PDF/UA-1). `madeAt` is printed in its properties, so the same input gives the same bytes. */
export async function renderPdf<Name extends PdfTemplate>(
  template: Name,
  data: PdfData[Name],
  madeAt: Date,
): Promise<Uint8Array> {
  const thread = (worker ??= startWorker())
  const id = ++lastId
  return await new Promise<Uint8Array>((resolve, reject) => {
    const clock = setTimeout(() => stopWorker(thread, new Error(`The PDF took longer than ${longestMs} ms`)), longestMs)
    waiting.set(id, { resolve, reject, clock })
    thread.ref()
    thread.postMessage({ id, template, data: JSON.stringify(data), madeAtSeconds: Math.floor(madeAt.getTime() / 1000) })
  })
}

/** Stops the thread at the end of the program; what was still being made is refused. */
export async function closePdfWorker(): Promise<void> {
  if (worker) await stopWorker(worker, new Error('The program is stopping'))
}

function startWorker(): Worker {
  const folder = findPdfFolder()
  const thread = new Worker(join(folder, 'pdf-worker.mjs'), {
    workerData: { templates: join(folder, 'templates'), fonts: join(folder, 'fonts') },
    execArgv: [],
  })
  thread.on('message', (answer: Answer) => settle(thread, answer))
  thread.on('error', (error) => abandon(thread, error instanceof Error ? error : new Error(String(error))))
  thread.on('exit', () => abandon(thread, new Error('The PDF thread stopped')))
  return thread
}

function settle(thread: Worker, answer: Answer): void {
  const asked = waiting.get(answer.id)
  if (!asked) return
  waiting.delete(answer.id)
  clearTimeout(asked.clock)
  if (waiting.size === 0) thread.unref()
  if ('pdf' in answer) asked.resolve(answer.pdf)
  else asked.reject(new Error(answer.fault))
}

async function stopWorker(thread: Worker, reason: Error): Promise<void> {
  abandon(thread, reason)
  await thread.terminate()
}

function abandon(thread: Worker, reason: Error): void {
  if (worker !== thread) return
  worker = undefined
  for (const { reject, clock } of waiting.values()) {
    clearTimeout(clock)
    reject(reason)
  }
  waiting.clear()
}
