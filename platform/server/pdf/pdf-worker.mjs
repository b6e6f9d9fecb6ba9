// Plain JavaScript on purpose: a worker thread starts from this very file, in development, in tests and in a build.
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const compiler = NodeCompiler.create({
  workspace: workerData.templates,
  fontArgs: [{ fontPaths: [workerData.fonts] }],
})

/** @param {{ id: number, template: string, data: string, madeAtSeconds: number }} order */
function render({ id, template, data, madeAtSeconds }) {
  const compiled = compiler.compile({
    mainFilePath: `${workerData.templates}/${template}.typ`,
    inputs: { data },
  })
  if (!compiled.result) {
    const faults = (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map(({ message }) => message)
    throw new Error(`The template ${template} does not compile: ${faults.join('; ')}`)
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: madeAtSeconds })
  compiler.evictCache(10)
  return { id, pdf: new Uint8Array(pdf) }
}

parentPort.on('message', (order) => {
  try {
    const answer = render(order)
    parentPort.postMessage(answer, [answer.pdf.buffer])
  } catch (error) {
    parentPort.postMessage({ id: order.id, fault: error instanceof Error ? error.message : String(error) })
  }
})
