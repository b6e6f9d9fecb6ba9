import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Fault, ProblemBody } from '../contract/problem.ts'
import type { Log } from './log.ts'
import { Refusal } from './refusal.ts'

type Words = { readonly title: string; readonly titleEn: string; readonly detail?: string; readonly detailEn?: string }

const general: Record<string, Words> = {
  'invalid-input': {
    title: 'Niet alles is goed ingevuld.',
    titleEn: 'Not everything was filled in well.',
    detail: 'Kijk bij elk veld wat er moet staan. Er is niets bewaard en niets verloren.',
    detailEn: 'See at each field what it needs. Nothing was saved and nothing is lost.',
  },
  'not-signed-in': {
    title: 'Je bent niet (meer) aangemeld.',
    titleEn: 'You are not signed in (any more).',
    detail: 'Meld je opnieuw aan. Wat je typte staat er nog.',
    detailEn: 'Sign in again. What you typed is still there.',
  },
  'not-allowed': {
    title: 'Dit mag je met jouw rol niet doen.',
    titleEn: 'Your role may not do this.',
    detail: 'Vraag de functioneel beheerder als je denkt dat dit niet klopt.',
    detailEn: 'Ask the functional manager if you think this is wrong.',
  },
  'not-found': {
    title: 'Dit bestaat niet, of niet voor jou.',
    titleEn: 'This does not exist, or not for you.',
    detail: 'Misschien is je toegang verlopen. Ga terug en open het opnieuw vanuit je eigen werk.',
    detailEn: 'Your access may have lapsed. Go back and open it again from your own work.',
  },
  'csrf-token-missing': {
    title: 'Deze opdracht kwam niet van een scherm van Voorkant.',
    titleEn: 'This request did not come from a Voorkant screen.',
    detail: 'Laad het scherm opnieuw en probeer het nog eens.',
    detailEn: 'Reload the screen and try again.',
  },
  'broken-json': {
    title: 'Dit bericht is niet te lezen.',
    titleEn: 'This message cannot be read.',
    detail: 'Stuur geldige JSON.',
    detailEn: 'Send valid JSON.',
  },
  'wrong-media-type': {
    title: 'Dit soort bericht lezen we niet.',
    titleEn: 'We do not read this type of message.',
    detail: 'Stuur application/json.',
    detailEn: 'Send application/json.',
  },
  'too-large': {
    title: 'Dit bericht is te groot.',
    titleEn: 'This message is too large.',
    detail: 'Maak het kleiner.',
    detailEn: 'Make it smaller.',
  },
  'too-many-requests': {
    title: 'Te veel verzoeken.',
    titleEn: 'Too many requests.',
    detail: 'Wacht een minuut en probeer het opnieuw.',
    detailEn: 'Wait a minute and try again.',
  },
  'no-such-address': { title: 'Dit adres bestaat niet.', titleEn: 'This address does not exist.' },
  'method-not-allowed': { title: 'Dit kan hier niet.', titleEn: 'This cannot be done here.' },
  'our-fault': {
    title: 'Er ging bij ons iets mis.',
    titleEn: 'Something went wrong on our side.',
    detail: 'Er is niets half bewaard. Probeer het opnieuw, en noem anders dit kenmerk bij de beheerder.',
    detailEn: 'Nothing was half saved. Try again, or give this reference to the manager.',
  },
}

const refusalWords: Words = {
  title: 'Dit kan nu niet.',
  titleEn: 'This cannot be done now.',
  detail: 'Er is niets veranderd.',
  detailEn: 'Nothing was changed.',
}

/** Builds application/problem+json for a code; the room's own words for a refusal live in its text files, by code. */
export function problem(
  requestId: string,
  status: number,
  code: string,
  more: { faults?: Fault[]; facts?: Readonly<Record<string, unknown>> } = {},
): ProblemBody {
  const words = general[code] ?? refusalWords
  return {
    type: `https://voorkant.example/problems/${code}`,
    title: words.title,
    titleEn: words.titleEn,
    status,
    code,
    ...(words.detail ? { detail: words.detail, detailEn: words.detailEn ?? words.detail } : {}),
    requestId,
    ...(more.faults ? { faults: more.faults } : {}),
    ...(more.facts && Object.keys(more.facts).length > 0 ? { facts: { ...more.facts } } : {}),
  }
}

export function sendProblem(reply: FastifyReply, body: ProblemBody): FastifyReply {
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}

type FrameworkError = Error & { statusCode?: number; code?: string; validation?: unknown }

/** Answers any error: a refusal by its code, a fault of the caller as 4xx, all else as our fault, logged without data. */
export function replyToError(
  error: FrameworkError,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  if (error instanceof Refusal)
    return sendProblem(reply, problem(request.id, error.status, error.code, { facts: error.facts }))
  const status = error.statusCode ?? 500
  if (status < 500) return sendProblem(reply, problem(request.id, status, codeOf(status, error.code)))
  // Serialisation and lock conflicts are no bug of the caller; the same request may succeed again.
  log.error({ err: error, requestId: request.id }, 'request failed')
  return sendProblem(reply, problem(request.id, 500, 'our-fault'))
}

function codeOf(status: number, code: string | undefined): string {
  if (status === 413) return 'too-large'
  if (status === 415) return 'wrong-media-type'
  if (status === 429) return 'too-many-requests'
  if (status === 404) return 'no-such-address'
  if (status === 405) return 'method-not-allowed'
  if (code?.startsWith('FST_ERR_CTP') || status === 400) return 'broken-json'
  return 'invalid-input'
}
