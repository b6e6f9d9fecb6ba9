import type { ClusterState, DoublesSearchState, PileSays } from '../../contract.ts'

const records = (count: number): string => (count === 1 ? '1 signaal' : `${count} signalen`)
const piles = (count: number): string => (count === 1 ? '1 stapel' : `${count} stapels`)

/** Words of the search for doubles; Dutch is the source. */
export const nl = {
  title: 'Dubbelen zoeken',
  lead: 'Welke signalen gaan misschien over één jongere? Het programma stelt voor, mensen beslissen.',
  because: 'jij informatiecoördinator bent',
  hidden: 'namen, tot je een stapel opent',
  alone: { term: 'Alleen voor jou', said: 'een zoekactie ziet alleen wie hem begon' },
  comparisons: 'Vergelijkingen',
  records,
  start: {
    title: 'Nieuwe zoekactie',
    all: 'Alle signalen die jij mag zien',
    allText: 'In deze gemeente, voor dit doel. Bij veel signalen duurt dit even; je kunt gewoon verder werken.',
    go: 'Zoek dubbelen',
    list: 'Eén ingelezen lijst',
    busy: 'Er loopt al een zoekactie van jou. Wacht tot die klaar is, of stop hem.',
    toRunning: 'Bekijk hoe ver hij is',
  },
  earlier: {
    title: 'Zoekacties',
    none: 'Nog geen zoekactie',
    noneText: 'Wat je zoekt en vindt, blijft dertig dagen staan.',
    started: 'Begonnen',
    over: 'Waarin',
    outcome: 'Uitkomst',
  },
  over: (over: 'all' | 'list', total: number) =>
    over === 'all' ? `${records(total)} die jij mag zien` : `${records(total)} van één lijst`,
  state: {
    searching: 'wordt gezocht',
    grouping: 'stapels worden gemaakt',
    finished: 'klaar',
    stopped: 'gestopt',
    'not-allowed': 'gestopt: je was geen informatiecoördinator meer',
  } satisfies Record<DoublesSearchState, string>,
  outcome: (open: number, later: number, decided: number): string => {
    if (open + later + decided === 0) return 'niets gevonden dat dubbel lijkt'
    return [
      open > 0 ? `${piles(open)} te bekijken` : '',
      later > 0 ? `${later} voor later` : '',
      decided > 0 ? `${decided} bekeken` : '',
    ]
      .filter(Boolean)
      .join(', ')
  },
  progress: {
    label: 'Hoe ver de zoekactie is',
    done: (done: number, total: number) => `${done} van ${records(total)} bekeken`,
    pairs: (pairs: number) =>
      pairs === 0
        ? 'Nog niets gevonden dat dubbel lijkt'
        : pairs === 1
          ? '1 paar dat dubbel lijkt'
          : `${pairs} paren die dubbel lijken`,
    leave: 'Je kunt deze pagina verlaten. De zoekactie gaat door.',
    stop: 'Stop de zoekactie',
    stopTitle: 'Deze zoekactie stoppen?',
    stopText: 'Wat tot nu toe is gevonden, wordt vergeten. Aan de signalen verandert niets.',
    keep: 'Zoek door',
  },
  search: {
    title: (day: string) => `Zoekactie van ${day}`,
    lead: (over: string) => `In ${over}. De stapel met het oudste signaal eerst; er is geen andere volgorde.`,
    until: (day: string) => `Blijft staan tot ${day}.`,
    piles: 'Stapels',
    none: 'Niets gevonden dat dubbel lijkt',
    noneText:
      'Geen twee van deze signalen lijken over één jongere te gaan, of ze zijn al samengebracht of uit elkaar gehouden.',
    stopped: 'Deze zoekactie is gestopt',
    stoppedText: 'Er is niets bewaard van wat was gevonden. Begin een nieuwe als je wilt.',
    again: 'Naar dubbelen zoeken',
    more: 'Toon meer stapels',
    open: 'Bekijk deze stapel',
  },
  pile: {
    title: (count: number) => `${records(count)}, misschien over één jongere`,
    one: 'Stapel',
    lead: 'Per veld naast elkaar, het oudste signaal eerst. Dit gaat alleen over wie het is, niet over wat iemand deed.',
    because: 'jij deze zoekactie begon en deze signalen mag zien',
    namesShown: { term: 'Namen zichtbaar', said: 'vastgelegd bij elk van deze signalen' },
    fits: (fields: string) => `Past: ${fields}.`,
    apart: (fields: string) => `Past niet: ${fields}.`,
    joinedWith: (count: number) =>
      count === 1 ? 'al samengebracht met 1 ander signaal' : `al samengebracht met ${count} andere signalen`,
    caption: 'Per veld wat elk signaal zegt, het oudste signaal eerst',
    together: 'Samen',
    belongs: 'Hoort bij deze persoon',
    ticked: (count: number) => `${count} aangevinkt`,
    belongsFor: (record: string) => `${record} hoort bij deze persoon`,
    says: {
      fits: 'Past bij elkaar.',
      differs: 'Past niet bij elkaar.',
      'says-little': 'Zegt te weinig.',
    } satisfies Record<PileSays, string>,
  },
  pileState: {
    open: 'te bekijken',
    later: 'voor later',
    together: 'wordt vergeleken',
    apart: 'niet dezelfde',
  } satisfies Record<ClusterState, string>,
  choose: {
    title: 'Wat denk jij?',
    text: 'Vink aan welke signalen over één persoon gaan, of kies dat geen van deze bij elkaar hoort.',
    together: 'Deze horen bij elkaar',
    none: 'Geen van deze',
    later: 'Later',
    tickTwo: 'Vink eerst twee of meer signalen aan.',
    togetherTitle: 'Deze horen bij elkaar',
    togetherText: (count: number) =>
      `Er ${count === 2 ? 'komt 1 vergelijking' : `komen ${count - 1} vergelijkingen`}, elk met jouw keuze ‘dezelfde persoon’. Pas als de tweede collega dat ook zegt, komen ze samen. Jullie zien allebei veertien dagen de namen; dat wordt vastgelegd.`,
    second: 'Wie kijkt als tweede?',
    secondHint: 'Deze collega kijkt onafhankelijk en ziet jouw keuze niet.',
    noSecond:
      'Er is geen tweede informatiecoördinator in jouw organisatie. Zonder tweede persoon kan niets worden samengebracht.',
    send: 'Open de vergelijkingen',
    noneTitle: 'Geen van deze horen bij elkaar',
    noneText:
      'Geen zoekactie legt ze nog in één stapel, tot er bij een van de signalen meer bekend wordt. Andere voorstellen blijven.',
    why: 'Waarom?',
    whyHint: 'Alleen over wie het is.',
    whyNeeded: 'Schrijf waarom deze niet bij elkaar horen.',
    noneSend: 'Leg vast: niet dezelfde',
    cancel: 'Toch niet',
  },
  decided: {
    together: 'De vergelijkingen staan klaar',
    togetherText: 'Jouw keuze ligt vast. Er komt pas iets samen als de tweede collega het ook vindt.',
    apart: 'Niet dezelfde persoon',
    apartText: 'Deze komen in geen zoekactie meer in één stapel, tot er bij een van de signalen meer bekend wordt.',
    by: (name: string, when: string) => `${name === '' ? '' : `${name}, `}${when}:`,
    later: 'Bewaard voor later',
    laterText: 'Deze stapel blijft staan zo lang als de zoekactie. Je kunt ook nu nog kiezen.',
    comparison: (place: number, state: string) => `Vergelijking ${place}: ${state}`,
    back: 'Terug naar de stapels',
  },
  refusals: {
    'search-under-way': 'Er loopt al een zoekactie van jou. Wacht tot die klaar is, of stop hem.',
    'nothing-to-search': 'Er zijn geen twee signalen die jij mag zien en waarbij iemand is beschreven.',
    'too-few-records': 'Vink twee of meer signalen aan die jij nog mag zien.',
    'already-decided': 'Over deze stapel is al gekozen.',
    'search-ended': 'Deze zoekactie is al afgelopen.',
    'second-not-possible':
      'Deze collega kan niet de tweede zijn. Kies een andere informatiecoördinator van jouw organisatie.',
    'kept-apart': 'Van twee van deze signalen is besloten dat ze nooit gekoppeld worden. Vink er een uit.',
    'not-found': 'Dit bestaat niet, of niet meer voor jou.',
  },
}
