import { connect, type Socket } from 'node:net'

/** A request as bytes, made before the clock runs. */
export type Ask = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type Measured = { readonly milliseconds: readonly number[]; readonly seconds: number }

/** Sends `count` requests over `clients` kept-alive connections, each waiting for its answer; any answer but 2xx stops it. */
export async function load(
  port: number,
  clients: number,
  count: number,
  next: (place: number) => Ask,
): Promise<Measured> {
  const asks = Array.from({ length: count }, (_, place) => bytesOf(next(place)))
  const lines = await Promise.all(Array.from({ length: clients }, () => Line.open(port)))
  const milliseconds: number[] = []
  let place = 0
  const began = performance.now()
  await Promise.all(
    lines.map(async (line) => {
      for (;;) {
        const ask = asks[place++]
        if (!ask) return
        const sent = performance.now()
        await line.ask(ask)
        milliseconds.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const line of lines) line.close()
  return { milliseconds, seconds }
}

/** One request with its answer as JSON. */
// oxlint-disable-next-line typescript/no-explicit-any -- docs/decisions/0008: an answer of any door
type Answered = any

export async function askOnce(port: number, ask: Ask): Promise<Answered> {
  const line = await Line.open(port)
  try {
    return JSON.parse((await line.ask(bytesOf(ask))).toString('utf8'))
  } finally {
    line.close()
  }
}

function bytesOf({ method, path, headers = {}, body }: Ask): Buffer {
  const payload = body === undefined ? '' : JSON.stringify(body)
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(payload ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) } : {}),
  }
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n${payload}`,
  )
}

// A bare HTTP/1.1 connection: on two cores a richer client would take from both servers the time that is measured here.
class Line {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #done: ((body: Buffer) => void) | undefined
  #failed: ((error: Error) => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#failed?.(error))
    socket.on('close', () => this.#failed?.(new Error('the server closed the connection')))
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('error', reject)
      socket.once('connect', () => resolve(new Line(socket)))
    })
  }

  ask(bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#done = resolve
      this.#failed = reject
      this.#socket.write(bytes)
    })
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const headEnd = this.#received.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = this.#received.toString('latin1', 0, headEnd)
    const length = /^content-length: (\d+)/im.exec(head)?.[1]
    if (length === undefined) return this.#failed?.(new Error(`an answer without a length: ${head}`))
    const end = headEnd + 4 + Number(length)
    if (this.#received.length < end) return
    const body = this.#received.subarray(headEnd + 4, end)
    this.#received = this.#received.subarray(end)
    if (head.startsWith('HTTP/1.1 2')) this.#done?.(body)
    else this.#failed?.(new Error(`${head.slice(0, head.indexOf('\r\n'))} ${body.toString('utf8').slice(0, 300)}`))
  }

  close(): void {
    this.#failed = undefined
    this.#socket.destroy()
  }
}
