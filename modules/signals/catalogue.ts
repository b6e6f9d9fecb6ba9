import type { Bilingual } from '../../platform/contract/dutch.ts'
import { isSignalCode, type SignalCode, signalCodes } from './signal-codes.ts'

export type SignalCategory = 'possession' | 'behaviour' | 'contacts' | 'location' | 'other'

/** The five categories of the signal card: its own word, and the short one of the phone form. */
export const signalCategories: Readonly<Record<SignalCategory, { name: Bilingual; short: Bilingual }>> = {
  possession: { name: { nl: 'Bezit', en: 'Possession' }, short: { nl: 'Bezit', en: 'Possession' } },
  behaviour: { name: { nl: 'Gedrag', en: 'Behaviour' }, short: { nl: 'Gedrag', en: 'Behaviour' } },
  contacts: { name: { nl: 'Contacten', en: 'Contacts' }, short: { nl: 'Contacten', en: 'Contacts' } },
  location: { name: { nl: 'Locatie', en: 'Location' }, short: { nl: 'Plek', en: 'Place' } },
  other: { name: { nl: 'Andere', en: 'Other' }, short: { nl: 'Anders', en: 'Other' } },
}

/** Who is called first: 112 or the police, or Veilig Thuis. The platform never replaces them. */
export type AcuteRoute = 'emergency' | 'veilig-thuis'

export type SignalOnCard = {
  readonly id: string
  readonly category: SignalCategory
  /** The wording of the card itself. */
  readonly official: Bilingual
  /** Plain B1 words for a phone. */
  readonly short: Bilingual
  /** The acute routes that are shown before anything is sent. */
  readonly acute: readonly AcuteRoute[]
  /** Also acute when there are signs of coercion. */
  readonly acuteWithCoercion: boolean
  /** Says something on health: the observation is kept, never a diagnosis, and it never counts as an indicator. */
  readonly health: boolean
  /** Easily brings in other people: the form warns not to name them. */
  readonly thirdParty: boolean
}

// The card is mentioned in the source documents at A001-111.

type Flags = Partial<Pick<SignalOnCard, 'acute' | 'acuteWithCoercion' | 'health' | 'thirdParty'>>

function signal<const Id extends string>(
  id: Id,
  category: SignalCategory,
  official: Bilingual,
  short: Bilingual,
  flags: Flags = {},
): SignalOnCard & { readonly id: Id } {
  return {
    id,
    category,
    official,
    short,
    acute: [],
    acuteWithCoercion: false,
    health: false,
    thirdParty: false,
    ...flags,
  }
}

/** The 17 observable signals of the card, in its own order; that order says nothing about weight. */
export const signalCard = [
  signal(
    'SIG-01',
    'possession',
    {
      nl: 'Meerdere telefoons, veel berichten of belletjes (ook op vreemde tijdstippen)',
      en: 'Several phones, many messages or calls (also at odd hours)',
    },
    { nl: 'Meer telefoons, veel berichten of belletjes', en: 'More phones, many messages or calls' },
  ),
  signal(
    'SIG-02',
    'possession',
    {
      nl: 'Met (vuur)wapens en/of drugs op straat lopen / thuis bewaren',
      en: 'Carrying (fire)arms and/or drugs in the street / keeping them at home',
    },
    { nl: 'Wapens of drugs bij zich, op straat of thuis', en: 'Has weapons or drugs, in the street or at home' },
    { acute: ['emergency'] },
  ),
  signal(
    'SIG-03',
    'possession',
    {
      nl: 'Onverklaarbaar bezit van kleine plastic zakjes en/of chemische (meng)middelen / weegschaal',
      en: 'Unexplained possession of small plastic bags and/or chemical (cutting) agents / scales',
    },
    { nl: 'Veel kleine zakjes, weegschaal of mengmiddelen', en: 'Many small bags, scales or cutting agents' },
    { acuteWithCoercion: true },
  ),
  signal(
    'SIG-04',
    'possession',
    {
      nl: 'Schulden en/of onverklaarbaar bezit van (cash) geld, telefoon(s), dure (merk)kleding, luxe goederen',
      en: 'Debts and/or unexplained (cash) money, phone(s), expensive (brand) clothes, luxury goods',
    },
    {
      nl: 'Schulden, of geld, kleding en spullen zonder uitleg',
      en: 'Debts, or money, clothes and things without explanation',
    },
  ),
  signal(
    'SIG-05',
    'behaviour',
    { nl: 'Sneller agressief, boos, hulp vermijden', en: 'Quicker to aggression or anger, avoiding help' },
    { nl: 'Sneller boos of agressief, wil geen hulp', en: 'Angry or aggressive sooner, wants no help' },
  ),
  signal(
    'SIG-06',
    'behaviour',
    { nl: 'Liegen / smoesjes gebruiken', en: 'Lying / making excuses' },
    { nl: 'Liegt, gebruikt smoesjes', en: 'Lies, makes excuses' },
  ),
  signal(
    'SIG-07',
    'behaviour',
    {
      nl: 'Meer tijd op social media doorbrengen zonder daar open over te zijn',
      en: 'Spending more time on social media without being open about it',
    },
    { nl: 'Veel op social media, niet open daarover', en: 'Much on social media, not open about it' },
  ),
  signal(
    'SIG-08',
    'behaviour',
    {
      nl: 'Laat thuis of vaker dan gebruikelijk van huis gaan, soms op vreemde tijdstippen, zonder uitleg',
      en: 'Home late or leaving home more often than usual, sometimes at odd hours, without explanation',
    },
    { nl: 'Laat thuis of vaak weg, op vreemde tijden', en: 'Home late or often away, at odd hours' },
  ),
  signal(
    'SIG-09',
    'behaviour',
    { nl: 'Verslaafd aan gokken, drugs, alcohol', en: 'Addicted to gambling, drugs, alcohol' },
    { nl: 'Gebruikt of gokt zichtbaar', en: 'Visibly uses or gambles' },
    { health: true },
  ),
  signal(
    'SIG-10',
    'contacts',
    {
      nl: '(Meer) contact met criminele en/of intimiderende figuren (bv. oudere personen met negatieve invloed)',
      en: '(More) contact with criminal and/or intimidating people (e.g. older people with a bad influence)',
    },
    { nl: 'Contact met criminele of dreigende mensen', en: 'Contact with criminal or threatening people' },
    { thirdParty: true },
  ),
  signal(
    'SIG-11',
    'contacts',
    { nl: 'Omgang met oudere jongeren', en: 'Mixing with older youths' },
    { nl: 'Gaat om met oudere jongeren', en: 'Mixes with older young people' },
  ),
  signal(
    'SIG-12',
    'contacts',
    {
      nl: 'Minder omgang met leeftijdgenoten in de reguliere kringen (isolatie)',
      en: 'Less contact with peers in the usual circles (isolation)',
    },
    { nl: 'Minder om met leeftijdgenoten', en: 'Sees peers less' },
  ),
  signal(
    'SIG-13',
    'contacts',
    {
      nl: 'Heimelijke omgang met (nieuwe) vrienden, familie afzijdig houden van vrienden',
      en: 'Secretive contact with (new) friends, keeping family away from friends',
    },
    { nl: 'Geheim over nieuwe vrienden', en: 'Secretive about new friends' },
  ),
  signal(
    'SIG-14',
    'location',
    {
      nl: 'Aantreffen op plekken (ver) buiten eigen leefomgeving',
      en: 'Found in places (far) outside own living environment',
    },
    { nl: 'Gezien op plekken ver van huis', en: 'Seen in places far from home' },
  ),
  signal(
    'SIG-15',
    'location',
    { nl: 'Vermissingen / niet thuis', en: 'Missing episodes / not at home' },
    { nl: 'Vermist of niet thuis', en: 'Missing or not at home' },
    { acute: ['emergency', 'veilig-thuis'] },
  ),
  signal(
    'SIG-16',
    'other',
    { nl: 'Verwondingen (onduidelijke oorzaak)', en: 'Injuries (cause unclear)' },
    { nl: 'Verwondingen, oorzaak onduidelijk', en: 'Injuries, cause unclear' },
    { acute: ['emergency', 'veilig-thuis'], health: true },
  ),
  signal(
    'SIG-17',
    'other',
    {
      nl: 'Ongeoorloofd schoolverzuim / verminderde schoolprestaties',
      en: 'Unauthorised absence / falling school results',
    },
    { nl: 'Verzuim of slechtere resultaten', en: 'Absence or falling results' },
  ),
] as const satisfies readonly (SignalOnCard & { readonly id: SignalCode })[]

export { isSignalCode, type SignalCode, signalCodes }

export function signalOnCard(id: SignalCode): SignalOnCard {
  return signalCard.find((each) => each.id === id) as SignalOnCard
}

/** The acute routes to show first for what was ticked, each once; empty when nothing is acute. */
export function acuteRoutesFor(ticked: readonly SignalCode[], coercion = false): readonly AcuteRoute[] {
  const routes = new Set<AcuteRoute>()
  for (const { acute, acuteWithCoercion } of ticked.map(signalOnCard)) {
    for (const route of acute) routes.add(route)
    if (acuteWithCoercion && coercion) routes.add('emergency').add('veilig-thuis')
  }
  return (['emergency', 'veilig-thuis'] as const).filter((route) => routes.has(route))
}
