import { readFile } from 'node:fs/promises'
import { localDateOf } from '../../platform/contract/working-days.ts'
import { type Actor, perform, type Platform, systemActor } from '../../platform/server/work.ts'
import { Refusal } from '../../platform/server/refusal.ts'
import { actorOf, findProfessionalByEmail } from '../../modules/identity/server/index.ts'
import { getDoublesSearch, goOnSearching } from '../../modules/people/server/index.ts'
import {
  findDoublesInImport,
  importSignals,
  type ListFault,
  readSignalList,
  type SignalList,
} from '../../modules/signals/server/index.ts'

type Arguments = {
  readonly file: string
  readonly municipality: string
  readonly as: string
  readonly map?: readonly string[]
  readonly dryRun?: boolean
  readonly findDoubles?: boolean
}

/** Takes in a municipality's own list of signals, all or nothing; answers what to tell on the command line. */
export async function runImportSignals(
  platform: Platform,
  { file, municipality, as, map = [], dryRun = false, findDoubles = false }: Arguments,
): Promise<{ succeeded: boolean; report: string[] }> {
  const actor = await coordinator(platform, Number(municipality), as)
  if (typeof actor === 'string') return { succeeded: false, report: [actor] }
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return { succeeded: false, report: [`${file} is niet te lezen. / ${file} cannot be read.`] }

  const list = await readSignalList(bytes, localDateOf(platform.clock()), map)
  const leftOut =
    list.leftOut.length > 0
      ? [`Kolommen die we niet overnemen: ${list.leftOut.join(', ')}. / Columns left out: ${list.leftOut.join(', ')}.`]
      : []
  if (list.faults.length > 0)
    return { succeeded: false, report: [...list.faults.map(faultText), ...leftOut, summaryOfFaults(list)] }
  if (dryRun)
    return {
      succeeded: true,
      report: [
        ...leftOut,
        `${list.signals.length} regels zijn goed; er is niets ingelezen. / ${list.signals.length} lines are right; nothing was imported.`,
      ],
    }

  const { importId, imported, doubles } = await perform(platform, actor, 'signalering', (work) =>
    importSignals(work, list.signals),
  )
  return {
    succeeded: true,
    report: [
      ...leftOut,
      `${imported} signalen ingelezen, ${doubles} waren er al. / ${imported} signals imported, ${doubles} were there already.`,
      ...(findDoubles ? await doublesAmong(platform, actor, importId) : imported > 1 ? [howToFindDoubles] : []),
    ],
  }
}

const howToFindDoubles =
  'Dubbelen in deze lijst zoek je onder Vergelijkingen, Dubbelen zoeken; of meteen met --find-doubles. / Look for doubles in this list under Comparisons, Find doubles; or at once with --find-doubles.'

/** Searches the signals of this import for doubles, in this process, and tells how many piles wait for a look. */
async function doublesAmong(platform: Platform, actor: Actor, importId: string): Promise<string[]> {
  const { municipalityId } = actor
  try {
    const { id: searchId } = await perform(platform, actor, 'signalering', (work) =>
      findDoublesInImport(work, { importId }),
    )
    await goOnSearching(platform, { municipalityId, searchId }, 'to-the-end')
    const { search } = await perform(platform, actor, 'signalering', (work) =>
      getDoublesSearch(work, { purpose: 'signalering', searchId }),
    )
    const piles = search.clusters.open
    return [
      `${search.total} signalen vergeleken: ${piles} stapels om te bekijken onder Vergelijkingen, Dubbelen zoeken. / ${search.total} signals compared: ${piles} piles to look at under Comparisons, Find doubles.`,
    ]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [
      error.code === 'search-under-way'
        ? 'Er loopt al een zoekactie van jou; begin deze daarna op het scherm. / A search of yours is under way; start this one on the screen afterwards.'
        : 'Er is niets om te vergelijken: geen twee signalen met een beschrijving. / Nothing to compare: no two signals with a description.',
    ]
  }
}

async function coordinator(platform: Platform, municipalityId: number, email: string): Promise<Actor | string> {
  if (!Number.isInteger(municipalityId)) return '--municipality is geen getal. / --municipality is not a number.'
  const professional = await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    work.record({ name: 'importer-looked-up' })
    return findProfessionalByEmail(work, email)
  })
  if (!professional?.roles.includes('information-coordinator')) {
    return `${email} is geen informatiecoördinator van gemeente ${municipalityId}. / ${email} is no information coordinator of municipality ${municipalityId}.`
  }
  return actorOf({
    municipalityId,
    professionalId: professional.id,
    organisationId: professional.organisationId,
    chain: professional.chain,
    roles: professional.roles,
  })
}

const words: Readonly<Record<ListFault['code'], readonly [nl: string, en: string]>> = {
  missing: ['vul dit in', 'fill this in'],
  'not-a-date': ['geen datum; schrijf dd-mm-jjjj', 'no date; write dd-mm-yyyy'],
  'in-future': ['ligt in de toekomst', 'lies in the future'],
  'too-old-to-keep': [
    'ouder dan zes maanden; dat mag niet meer bewaard worden',
    'older than six months; may no longer be kept',
  ],
  'period-reversed': ['ligt vóór de eerste dag', 'lies before the first day'],
  'not-a-time': ['geen tijd; schrijf uu:mm', 'no time; write hh:mm'],
  'not-a-world': ['kies straat, thuis, school of online', 'choose straat, thuis, school or online'],
  'not-a-basis': [
    'kies zelf gezien, uit eigen systeem, verteld door jongere of van horen zeggen',
    'choose own observation, own record, told by young person or hearsay',
  ],
  'not-on-the-card': [
    'staat niet op de signaalkaart (SIG-01 tot en met SIG-17)',
    'is not on the signal card (SIG-01 to SIG-17)',
  ],
  'not-spoken-with': [
    'kies jongere, ouders, jongere en ouders of nog niet',
    'choose young person, parents, both or not yet',
  ],
  'too-long': ['te lang', 'too long'],
  'not-an-age': ['geen leeftijd van 4 tot en met 30', 'no age from 4 to 30'],
  'not-a-birth-date': [
    'geen geboortedatum; schrijf dd-mm-jjjj, mm-jjjj of jjjj',
    'no birth date; write dd-mm-yyyy, mm-yyyy or yyyy',
  ],
  'not-a-telephone': ['geen telefoonnummer', 'no telephone number'],
  'missing-column': [
    'deze kolom ontbreekt; wijs een kolom aan met --map "Kolom=veld"',
    'this column is missing; name a column with --map "Column=field"',
  ],
  'column-twice': ['deze kolom staat er twee keer', 'this column is there twice'],
  'unknown-field': [
    'dit veld kennen we niet; schrijf --map "Kolom=veld"',
    'we do not know this field; write --map "Column=field"',
  ],
  'no-such-column': ['deze kolom staat niet in het bestand', 'this column is not in the file'],
  unreadable: ['is geen csv of xlsx; kijk naar de aanhalingstekens', 'is no csv or xlsx; look at the quotes'],
  empty: ['er staan geen regels in dit bestand', 'there are no lines in this file'],
}

// What stands in the cell is not repeated: it may be the name of a young person.
function faultText({ line, column, code }: ListFault): string {
  const place = column === null ? '' : `, ${column}`
  const [nl, en] = words[code]
  return `regel ${line}${place}: ${nl} / line ${line}${place}: ${en}`
}

function summaryOfFaults({ faults }: SignalList): string {
  const lines = new Set(faults.map((fault) => fault.line)).size
  return `${faults.length} fouten op ${lines} regels; er is niets ingelezen. / ${faults.length} faults on ${lines} lines; nothing was imported.`
}
