import { numberText } from '../../../platform/contract/dutch.ts'
import type {
  ComparedFieldName,
  DegreeName,
  FieldReasonName,
  HeldBackName,
  HypothesisName,
  VerdictName,
} from '../contract.ts'

type Params = Readonly<Record<string, string | number>>

const listed = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

// A function of a person takes "de", save for "het hoofd".
const the = (teller: string): string =>
  `${/^hoofd/i.test(teller) ? 'het' : 'de'} ${/^[A-Z]{2}/.test(teller) ? teller : teller.charAt(0).toLowerCase() + teller.slice(1)}`

function differsBy(part: string, by: number): string {
  const words: Readonly<Record<string, readonly [string, string, string]>> = {
    year: ['het jaar', 'één jaar', `${by} jaar`],
    month: ['de maand', 'één maand', `${by} maanden`],
    day: ['de dag', 'één dag', `${by} dagen`],
  }
  const [name, one, more] = words[part] ?? ['een deel', '', '']
  return by === 0 || one === '' ? `Alleen ${name} verschilt.` : `Verschilt ${by === 1 ? one : more}, verder gelijk.`
}

/** Words of this room; Dutch is the source. */
export const nl = {
  signals: 'Signalen',
  compare: 'Vergelijken',
  title: 'Gaat dit over dezelfde persoon?',
  lead: (purpose: string) =>
    `Dit gaat alleen over wie het is, niet over wat iemand deed. Beide zijn voor het doel ${purpose}.`,
  because: (name: string) => `${name === '' ? 'je' : `je samen met ${name}`} beslist of dit dezelfde persoon is`,
  becauseOther: 'je informatiecoördinator bent en beide mag zien',
  notSearched: { term: 'Niet gezocht', said: 'buiten dit doel of bij andere gemeenten' },
  record: (type: string, reference: string | null): string => {
    const words: Readonly<Record<string, string>> = {
      signal: 'Signaal',
      case: 'Zaak',
      group: 'Groep',
      'agenda-item': 'Agendapunt',
    }
    return `${words[type] ?? 'Gegevens'}${reference ? ` ${reference}` : ''}`
  },
  unknownTeller: 'oud-collega',
  table: {
    caption: (left: string, right: string) => `Per veld: ${left}, ${right}, wat het zegt`,
    field: 'Veld',
    says: 'Wat dit zegt over wie het is',
    against: 'tegen',
    for: 'voor',
    scroll: 'schuift opzij',
    note: 'De staven laten zien welk veld helpt en welk niet. De getallen staan hieronder.',
    how: 'Hoe dit werkt',
    nothing: 'niet bekend',
    endsIn: (digits: string) => `eindigt op ${digits}`,
    about: (years: number) => `ongeveer ${years} jaar`,
  },
  field: {
    familyName: 'Achternaam',
    givenNames: 'Voornaam',
    nickname: 'Bijnaam',
    birth: 'Geboren',
    street: 'Straat',
    neighbourhood: 'Buurt',
    school: 'School',
    phone: 'Telefoon',
    handle: 'Naam online',
  } satisfies Record<ComparedFieldName, string>,
  /** As they stand in a sentence. */
  inSentence: {
    familyName: 'achternaam',
    givenNames: 'voornaam',
    nickname: 'bijnaam',
    birth: 'leeftijd',
    street: 'straat',
    neighbourhood: 'buurt',
    school: 'school',
    phone: 'telefoon',
    handle: 'naam online',
  } satisfies Record<ComparedFieldName, string>,
  /** Family name and given name together. */
  name: 'naam',
  degree: {
    'for-strong': 'sterk voor',
    for: 'duidelijk voor',
    'for-slight': 'een beetje voor',
    neutral: 'telt niet mee',
    'against-slight': 'een beetje tegen',
    against: 'duidelijk tegen',
  } satisfies Record<DegreeName, string>,
  reason: (code: FieldReasonName, field: ComparedFieldName, params: Params): string => {
    const letters = Number(params['letters'] ?? 0)
    const oneIn = params['oneIn'] ? `: ongeveer 1 op de ${numberText(Number(params['oneIn']), 'nl')}` : ''
    const said: Readonly<Record<FieldReasonName, string>> = {
      equal:
        field === 'street' && params['houseNumber']
          ? 'Zelfde straat. Het huisnummer is niet van beide bekend.'
          : params['rarity'] === 'rare'
            ? `Gelijk, en zeldzaam${oneIn}.`
            : params['rarity'] === 'fairly-common'
              ? `Gelijk, en niet zeldzaam${oneIn}.`
              : 'Gelijk.',
      'equal-but-common':
        {
          school: 'Zelfde school, met veel anderen.',
          neighbourhood: 'Zelfde buurt, met veel anderen.',
          street: 'Zelfde straat, met veel anderen.',
        }[String(field)] ?? `Gelijk, maar komt vaak voor${oneIn}.`,
      'sounds-the-same': `Klinkt gelijk.${letters === 0 ? '' : letters === 1 ? ' Eén letter anders.' : ` ${letters} letters anders.`}`,
      'one-part-differs': differsBy(String(params['part']), Number(params['by'] ?? 0)),
      'estimate-off': `Scheelt ${params['years']} jaar met een schatting.`,
      'estimate-far-off': `Scheelt ${params['years']} jaar met een schatting.`,
      'last-digits-equal': `De laatste ${params['digits']} cijfers zijn gelijk.`,
      different: field === 'phone' ? 'Anders. Iemand kan twee telefoons hebben.' : 'Anders.',
      'not-known': 'Niet te vergelijken.',
      'equal-other-infix': 'Gelijk, met een ander tussenvoegsel.',
      'short-form': 'De ene is een korte of dagelijkse vorm van de andere.',
      'one-letter-differs': 'Eén letter anders.',
      'part-of-double-name': 'De ene naam is een deel van de andere.',
      'one-of-the-names': 'Eén van de voornamen is gelijk.',
      'same-consonants': 'Zelfde medeklinkers, andere klinkers.',
      'looks-alike': 'Lijkt op elkaar.',
      'initial-fits': 'De eerste letter past.',
      'initial-differs': 'De eerste letter past niet.',
      'names-swapped': 'Voornaam en achternaam lijken omgewisseld.',
      'fits-given-name': 'De bijnaam past bij de voornaam.',
      'same-day': 'Zelfde dag.',
      'day-and-month-swapped': 'Dag en maand lijken omgewisseld.',
      'same-year': 'Zelfde jaar, andere dag.',
      'same-month-known': 'Past bij elkaar. De dag is niet van beide bekend.',
      'other-month-known': 'Zelfde jaar, andere maand.',
      'same-year-known': 'Past bij elkaar. Niet precies bekend.',
      'next-year-known': 'Eén jaar verschil.',
      'estimate-fits': 'Past bij elkaar. Niet precies bekend.',
      'estimate-one-off': 'Scheelt een jaar met een schatting.',
      'estimate-two-off': 'Scheelt twee jaar met een schatting.',
      'same-house': 'Zelfde huis.',
      'other-house': 'Zelfde straat, ander huisnummer.',
      'already-in-street': 'Telt niet apart: de straat ligt in deze buurt.',
      'one-digit-differs': 'Eén cijfer anders.',
      'same-number': 'Zelfde huisnummer. De straat is niet van beide bekend.',
      'other-number': 'Ander huisnummer. De straat is niet van beide bekend.',
      'equal-like-given-name': 'Gelijk, maar gemaakt van de voornaam.',
      'looks-alike-like-given-name': 'Lijkt op elkaar doordat de voornaam erin staat.',
      'fits-no-name': 'De bijnaam past niet bij de voornaam.',
      'different-in-household': 'Anders, bij dezelfde achternaam en hetzelfde huis of dezelfde geboortedag.',
    }
    return said[code]
  },
  waterfall: {
    title: 'Hoe zwaar elk veld weegt',
    lead: 'Dit gaat over wie het is, niet over wat iemand deed. Elke 1 erbij verdubbelt hoe vaak het één persoon is tegenover twee mensen. Elke 1 eraf halveert dat.',
    caption: 'De gewichten, van het begin tot het eind',
    withOne: 'Zo bij één persoon',
    withTwo: 'Zo bij twee mensen',
    weight: 'Gewicht',
    line: 'Opgeteld. Dicht is erbij, open is eraf.',
    row: { start: 'Begin', relatives: 'Familie of naamgenoot', end: 'Samen' },
    startSays: (many: string, records: string) =>
      `Zomaar twee uit de ${records} die jij mag zien: 1 op de ${many} keer dezelfde persoon`,
    relativesSays: 'Een broer, zus, neef, nicht of naamgenoot heeft er ook veel van',
    nearlyAll: 'meer dan 99 van de 100',
    ofHundred: (times: number) => `${times} van de 100`,
    oneIn: (many: string) => `1 op de ${many}`,
    overNinetyNine: 'meer dan 99 van de 100 keer',
    underOne: 'minder dan 1 van de 100 keer',
    timesOfHundred: (times: string) => `zo’n ${times} van de 100 keer`,
    chance: (often: string) => `Naar deze gewichten is dit ${often} dezelfde persoon.`,
    heldBack: 'Toch noemen we het niet waarschijnlijk dezelfde persoon:',
    about:
      'Het getal gaat alleen over wie het is. Niemand wordt erop geordend en het staat in geen enkele lijst. Twee mensen beslissen.',
    from: (version: string) =>
      `De gewichten (versie ${version}) zijn voor iedereen gelijk. Ze komen van onze eigen schatting en van verzonnen personen. Ze veranderen niet door wat hier binnenkomt. Geteld wordt alleen hoe vaak een naam of plaats voorkomt. Of het in jullie gemeente zo uitkomt, is niet gemeten. Wat tegen spreekt telt voor negen tiende, want vergissingen komen vaak samen. De getallen zijn afgerond.`,
  },
  /** Why a high weight is still not called probably the same. */
  heldBack: {
    'other-given-name-under-one-roof':
      'Achternaam en huis, telefoon of geboortedag passen, maar de voornaam is anders. Zo is het ook bij broers, zussen en tweelingen.',
    'given-name-looks-alike-under-one-roof':
      'Achternaam en huis, telefoon of geboortedag passen, en de voornamen lijken alleen op elkaar. Dat kan een broer of zus zijn.',
    'no-name-or-contact-of-ones-own':
      'Er past geen voornaam, bijnaam, telefoon of naam online. Wat een gezin of een school deelt, is niet genoeg.',
    'too-little-of-ones-own':
      'Wat past is vooral van het gezin of de school. Voornaam, geboortedatum en telefoon zeggen te weinig.',
    'own-speaks-against': 'Iets wat van iemand zelf is, past duidelijk niet.',
  } satisfies Record<HeldBackName, string>,
  hypothesis: {
    most: 'Het meest waarschijnlijk',
    possible: 'Kan ook',
    least: 'Minder waarschijnlijk',
    title: {
      'probably-same': 'Waarschijnlijk dezelfde persoon',
      'possibly-sibling': 'Mogelijk broer of zus',
      unclear: 'Nog niet te zeggen',
      'probably-different': 'Twee verschillende mensen',
    } satisfies Record<HypothesisName, string>,
    same: (fit: readonly string[], apart: number) =>
      `${capital(listed(fit))} ${fit.length === 1 ? 'past' : 'passen samen'}.${apart === 0 ? '' : ` ${apart === 1 ? 'Eén veld past' : `${apart} velden passen`} niet.`}`,
    sibling: (shared: readonly string[]) =>
      `${capital(listed(shared))} ${shared.length === 1 ? 'past' : 'passen'} ook bij iemand uit hetzelfde gezin.`,
    estimated: (teller: string) => `De leeftijd is geschat door ${the(teller)}.`,
    unclear: 'Er is te weinig bekend om het een waarschijnlijker te noemen dan het ander.',
    different: (fit: readonly string[]) =>
      fit.length === 0 ? 'Er is weinig dat past.' : `Dan delen ze toevallig ${listed(fit)}.`,
    differentMost: (apart: readonly string[]) =>
      apart.length === 0
        ? 'Er is weinig dat past.'
        : `${capital(listed(apart))} ${apart.length === 1 ? 'past' : 'passen'} niet.`,
    wouldHelp: {
      birth: (teller: string) => `Vraag ${the(teller)} naar de geboortedatum`,
      givenNames: (teller: string) => `Vraag ${the(teller)} naar de voornaam`,
      familyName: (teller: string) => `Vraag ${the(teller)} naar de achternaam`,
    },
  },
  two: {
    title: 'Twee mensen beslissen',
    says: (verdict: string) => `zegt: ${verdict}`,
    decided: 'heeft gekozen. Je ziet de keuze als jij ook hebt gekozen.',
    decidedForOthers: 'heeft gekozen. De keuze is zichtbaar als beiden hebben gekozen.',
    looksAlone: 'kijkt onafhankelijk, ziet jouw keuze niet',
    looksAloneForOthers: 'kijkt onafhankelijk',
    you: 'jij, je kijkt onafhankelijk',
    waitsSince: (time: string) => `wacht sinds ${time}`,
    waits: 'moet nog kiezen',
    after: 'Pas na de tweede bevestiging komen ze samen. Dat kan altijd ongedaan, met alles terug op de plek.',
    shown: (time: string, reference: string) =>
      `Namen zichtbaar sinds ${time}. Vastgelegd met reden: vergelijken voor ${reference}.`,
  },
  verdict: {
    same: 'dezelfde persoon',
    unsure: 'weet ik niet',
    never: 'nooit koppelen',
  } satisfies Record<VerdictName, string>,
  choose: {
    title: 'Jouw keuze',
    change: 'Te wijzigen tot de tweede heeft gekeken.',
    same: 'Dezelfde persoon',
    unsure: 'Weet ik niet',
    never: 'Nooit koppelen',
    neverNote: '‘Nooit koppelen’ vraagt een reden. Het voorstel komt dan nooit terug, bij niemand.',
    why: 'Waarom?',
    whyHint: 'Alleen over wie het is. De ander leest dit als die ook heeft gekozen.',
    neverReasons: {
      sibling: 'Broer, zus of tweeling',
      namesake: 'Naamgenoot',
      household: 'Een ouder of iemand anders in huis',
    },
    neverReasonsLabel: 'Vul in',
    whyNeeded: 'Schrijf waarom je deze twee nooit wilt koppelen.',
    keep: 'Leg mijn keuze vast',
    kept: 'Jouw keuze is vastgelegd.',
    askBack: 'Weet je het niet? Vraag het na bij wie het deelde.',
  },
  outcome: {
    joined: 'Samengebracht',
    joinedText: (day: string) =>
      `Twee mensen zeiden op ${day} dat dit dezelfde persoon is. Wie beide mag zien, ziet ze nu bij elkaar.`,
    never: 'Nooit koppelen',
    neverText: (day: string) => `Besloten op ${day}. Dit voorstel komt niet terug, bij niemand.`,
    unsure: 'Niet gekoppeld',
    unsureText: (day: string) =>
      `Op ${day} waren niet beide mensen zeker. Er is niets veranderd. Wordt er meer bekend, vergelijk dan opnieuw.`,
    undone: 'Losgemaakt',
    undoneText: (name: string, day: string) =>
      `Door ${name} op ${day}. Alles staat terug op de plek. Deze twee worden niet meer voorgesteld, tot er iets verandert of twee mensen opnieuw vergelijken.`,
    lapsed: 'Vervallen',
    lapsedText: (day: string) => `Op ${day} kwamen deze twee bij elkaar door wat anderen bevestigden.`,
    undo: 'Maak weer los',
    undoTitle: 'Deze twee weer losmaken?',
    undoText:
      'Alles gaat terug naar hoe het was. Wat door anderen bij elkaar is gebracht, blijft bij elkaar. Deze twee komen niet vanzelf weer bij elkaar, ook niet via een derde.',
    undoWhy: 'Waarom klopt het niet?',
  },
  changed: {
    title: 'Er veranderde iets',
    said: (day: string, reference: string, fields: readonly string[]) =>
      `${reference}: ${listed(fields)} veranderd op ${day}.`,
    seen: (name: string, day: string) => `${name} keek opnieuw op ${day}.`,
    lapsed: 'Jouw keuze ging over andere gegevens en telt niet meer. Kijk opnieuw en kies opnieuw.',
    open: 'Keuzes van daarvoor tellen niet meer.',
    ask: 'Dit is besloten op andere gegevens. Kijk opnieuw. Vanzelf verandert er niets.',
    never: 'Dit is besloten op andere gegevens. Het besluit blijft staan.',
    looked: 'Er is opnieuw gekeken. Het besluit bleef staan.',
    stays: 'Gezien, het blijft zo',
  },
  notSame: {
    open: 'Niet dezelfde',
    title: 'Is dit niet dezelfde persoon?',
    lead: 'Dit voorstel verdwijnt voor iedereen. Het komt terug als er iets verandert in wat er is verteld. Twee mensen kunnen het altijd opnieuw vergelijken.',
    why: 'Waarom is het niet dezelfde?',
    whyHint: 'Alleen over wie het is. Schrijf geen naam op.',
    whyNeeded: 'Schrijf waarom het niet dezelfde persoon is.',
    keep: 'Leg vast: niet dezelfde',
  },
  matches: {
    mine: 'Van jou',
    nobody: 'Van niemand',
    colleague: 'Van een collega',
    due: 'Uiterlijk',
    dueTitle: 'Uiterlijk',
    late: 'te laat',
    ownedBy: (name: string) => `van ${name}`,
    take: 'Pak op',
    handOver: 'Geef over',
    handOverTitle: 'Aan wie geef je dit over?',
    toWhom: 'Kies een collega',
    nobodyElse: 'Er is geen andere informatiecoördinator in jouw organisatie.',
    outcome: {
      open: 'open',
      joined: 'samengebracht',
      'kept-apart': 'uit elkaar gehouden',
      unsure: 'niet gekoppeld',
      'not-same': 'niet dezelfde',
    },
  },
  followUp: {
    title: 'Zo volgen wij op',
    lead: (found: number, from: string, until: string) =>
      `Gevonden van ${from} tot en met ${until}: ${found}, van wat jij mag zien.`,
    decided: (inTime: number, found: number) => (found === 0 ? '' : `Binnen vijf werkdagen besloten: ${inTime}.`),
    what: 'Wat ermee gebeurde',
    count: 'Aantal',
    rows: {
      decidedInTime: 'Op tijd besloten',
      decidedLate: 'Te laat besloten',
      openInTime: 'Open, nog op tijd',
      overdue: 'Open, te laat',
      withoutOwner: 'Waarvan open en van niemand',
    },
  },
  before: {
    title: 'Eerder uit elkaar gehouden',
    said: (name: string, day: string, joinedBefore: boolean) =>
      joinedBefore ? `${name} maakte dit los op ${day}.` : `${name} zei op ${day} dat het niet dezelfde persoon is.`,
    holds: 'Dit geldt, tot jullie allebei zeggen dat het toch dezelfde persoon is.',
    lifted: 'Dit geldt niet meer.',
  },
  cancel: 'Toch niet',
  how: {
    title: 'Hoe vergelijken werkt',
    close: 'Sluit',
    paragraphs: {
      looks:
        'De vergelijking kijkt alleen naar wie iemand is: naam, geboortedatum of leeftijd, straat, buurt, school, telefoon en naam online. Niet naar wat iemand deed, en nooit naar afkomst, nationaliteit of geloof.',
      rules:
        'Elk veld wordt apart vergeleken, met vaste regels die voor iedereen gelijk zijn. Namen mogen anders gespeld zijn als ze gelijk klinken. Een naam die vaak voorkomt, zegt minder dan een naam die weinig voorkomt.',
      bars: 'Een staaf naar rechts betekent: dit veld past bij één persoon. Een staaf naar links: dit veld past er niet bij. Een open rondje telt niet mee.',
      weights:
        'Onder de tabel staat hoe zwaar elk veld weegt en wat dat samen zegt: hoe vaak dit dezelfde persoon zou zijn. Dat getal staat alleen in de vergelijking. Geen lijst laat het zien en niemand wordt erop geordend.',
      siblings:
        'Broers, zussen en tweelingen delen bijna alles. Daarom staat die mogelijkheid er apart bij als naam en huis passen.',
      where:
        'Er wordt alleen gezocht in deze gemeente, voor dit doel, en in wat jij mag zien. Helpen de voorstellen niet, dan kun je bij een signaal op een naam zoeken, met een reden. Elke zoekvraag wordt vastgelegd.',
      later:
        'Wat is losgemaakt of niet dezelfde is, komt niet vanzelf terug, ook niet via een derde. Verandert er iets in wat is verteld, dan krijgt een mens de vraag om opnieuw te kijken. Het programma brengt zelf niets bij elkaar.',
      matches:
        'Wat het programma vindt, staat bij Vergelijkingen, met de laatste dag om te beslissen: vijf werkdagen. Wie het oppakt, is de eigenaar.',
      decide:
        'Het programma stelt alleen voor. Twee mensen beslissen, ieder voor zich. De een ziet de keuze van de ander pas als beiden hebben gekozen. Een verkeerde keuze kan ongedaan.',
    },
  },
  suggestions: {
    title: 'Gaat dit over iemand die we al kennen?',
    lead: 'Alleen voor hetzelfde doel, in deze gemeente. Nieuwste eerst.',
    none: 'Geen voorstel. Er is niets gevonden dat over dezelfde persoon kan gaan.',
    open: 'Vergelijk',
    goOn: 'Naar de vergelijking',
    again: 'Vergelijk opnieuw',
    why: (fits: string, apart: string) =>
      [fits && `Past: ${fits}`, apart && `Past niet: ${apart}`].filter(Boolean).join('. '),
    second: 'Wie kijkt als tweede?',
    secondHint: 'Deze collega kijkt onafhankelijk en ziet jouw keuze niet.',
    start: 'Open de vergelijking',
    dialogTitle: 'Vergelijken met zijn tweeën',
    dialogText: 'Jullie zien allebei veertien dagen de namen aan beide kanten. Dat wordt vastgelegd.',
    noSecond:
      'Er is geen tweede informatiecoördinator in jouw organisatie. Zonder tweede persoon kan niets worden samengebracht.',
    joined: 'Hoort bij elkaar',
    joinedLead: 'Twee mensen hebben dit bevestigd.',
    state: {
      open: 'wordt vergeleken',
      unsure: 'eerder niet zeker',
      undone: 'eerder losgemaakt',
      joined: '',
      never: '',
      lapsed: '',
    },
  },
  search: {
    open: 'Toch zoeken op een naam',
    lead: 'Voor als de voorstellen niet helpen. Zoekt in hetzelfde doel, in deze gemeente en in wat jij mag zien. Ook namen die anders gespeld zijn.',
    name: 'Naam',
    nameHint: 'Wat je zoekt wordt nergens bewaard.',
    birthYear: 'Geboortejaar',
    yearOdd: 'Schrijf het jaar met vier cijfers, zoals 2011.',
    why: 'Waarom zoek je?',
    whyHint: 'Zonder naam. Dit wordt vastgelegd en de privacyfunctionaris kan het lezen.',
    whyNeeded: 'Schrijf waarom je zoekt.',
    send: 'Zoek',
    found: (count: number) =>
      count === 0
        ? 'Niets gevonden in wat jij mag zien. Deze zoekvraag is vastgelegd.'
        : `${count} gevonden, nieuwste eerst. Deze zoekvraag is vastgelegd.${count === 20 ? ' Meer dan 20 komen niet in beeld: maak de naam langer.' : ''}`,
  },
  own: {
    title: 'Vergelijkingen',
    doubles: 'Dubbelen zoeken',
    lead: 'Wat misschien over dezelfde persoon gaat. Wat het eerst af moet zijn, staat bovenaan.',
    because: 'je informatiecoördinator bent en beide mag zien',
    again: 'Kijk opnieuw: er veranderde iets',
    changed: 'Veranderd',
    changedAt: 'Op',
    decided: 'Besloten',
    act: 'Opnieuw',
    and: 'en',
    you: 'Wacht op jou',
    other: 'Wacht op de ander',
    done: 'Klaar, laatste 30 dagen',
    nothing: 'Er is niets om te vergelijken',
    nothingText: 'Gaat een nieuw signaal misschien over iemand die al bekend is? Dan staat het hier.',
    opened: 'Geopend',
    about: 'Over',
    state: 'Stand',
  },
  states: {
    open: 'open',
    joined: 'samengebracht',
    unsure: 'niet gekoppeld',
    never: 'nooit koppelen',
    undone: 'losgemaakt',
    lapsed: 'vervallen',
  },
  refusals: {
    'same-record': 'Dit is twee keer hetzelfde.',
    'already-joined': 'Deze twee horen al bij elkaar.',
    'kept-apart': 'Iemand heeft besloten dat deze twee nooit gekoppeld worden.',
    'taken-apart':
      'Iemand heeft gezegd dat dit niet dezelfde persoon is. Open die vergelijking en kies Vergelijk opnieuw.',
    'apart-by-others':
      'Eén van deze twee hoort bij gegevens die van de andere zijn losgemaakt. Vergelijk eerst die twee opnieuw, of maak los wat niet klopt.',
    'not-now': 'Deze twee kunnen nu niet bij elkaar komen.',
    'comparison-already-open': 'Deze twee worden al vergeleken.',
    'not-possible-now': 'Dit kun je nu niet zeggen van deze twee.',
    'second-not-possible':
      'Deze collega kan niet de tweede zijn. Kies een andere informatiecoördinator van jouw organisatie.',
    'comparison-settled': 'Jullie hebben allebei al gekozen. De keuze staat vast.',
    'not-one-of-the-two': 'Twee anderen beslissen hierover.',
    'reason-missing': 'Schrijf waarom.',
    'name-too-short': 'Typ ten minste drie letters van de naam.',
    'searched-too-often':
      'Je hebt dit uur al 30 keer op een naam gezocht. Wacht even. Zoek je veel namen, overleg dan met de privacyfunctionaris.',
    'reason-holds-name': 'Laat de naam weg uit de reden. De reden blijft langer bewaard dan de gegevens.',
    'not-joined': 'Deze twee zijn niet samengebracht, of al losgemaakt.',
    'match-decided': 'Hierover is al besloten.',
    'not-a-coordinator-here': 'Kies een andere informatiecoördinator van jouw organisatie.',
    'facts-changed': 'Er veranderde iets terwijl je keek. Laad de pagina opnieuw, kijk wat anders is en kies dan.',
    'nothing-changed': 'Er is al opnieuw gekeken, of er veranderde niets.',
    'birth-date-impossible': 'Deze geboortedatum bestaat niet of kan niet van een jongere zijn.',
    'not-found': 'Deze vergelijking bestaat niet voor jou.',
  },
}
