import pino from 'pino'

/** Log of the program. Bodies, query strings, cookies and database parameters never reach it. */
export type Log = pino.Logger

export function openLog(level: string, destination?: pino.DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['req.headers', 'headers', 'body', 'password', 'token', '*.password', '*.token'], remove: true },
      serializers: { err: withoutParameters },
    },
    destination,
  )
}

// A database error carries row values in `detail`, `where` and `parameters`: only its code and place are logged.
function withoutParameters(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const databaseError = error as Error & { code?: string; constraint?: string; table?: string; schema?: string }
  const isDatabase = typeof databaseError.code === 'string' && /^[0-9A-Z]{5}$/.test(databaseError.code)
  return {
    type: error.name,
    message: isDatabase ? `database error ${databaseError.code}` : error.message,
    code: databaseError.code,
    constraint: databaseError.constraint,
    table: databaseError.table ? `${databaseError.schema}.${databaseError.table}` : undefined,
    stack: error.stack?.split('\n').slice(1).join('\n'),
  }
}
