import type { Bilingual } from '../../platform/contract/dutch.ts'

// What is listed here is all that can be recorded. The sources also name factors of class C (protected
// characteristics and their proxies, law R-35): those have no place in the product, so no row, not even a switched-off one.

export type RiskFactorGroup = 'individual' | 'family' | 'social'

export const riskFactorGroups: Readonly<Record<RiskFactorGroup, Bilingual>> = {
  individual: { nl: 'Individueel', en: 'Individual' },
  family: { nl: 'Gezin', en: 'Family' },
  social: { nl: 'Sociaal', en: 'Social' },
}

/**
 * A: observable; may be recorded with a fact and a source, and may count as an indicator.
 * B: sensitive; only a care professional, only inside a plan; never counted, filtered or exported.
 */
export type RiskFactorClass = 'A' | 'B'

export type RiskFactor = {
  readonly id: string
  readonly group: RiskFactorGroup
  readonly class: RiskFactorClass
  readonly name: Bilingual
  /** For A: how it may be recorded. For B: why only care may. */
  readonly reason: Bilingual
  /** Class A: the indicator that it is; equal to a category of the signal card where it says the same as a signal there. */
  readonly indicator?: 'behaviour' | 'other' | 'contacts' | 'supervision'
}

/** Where the factors stand in the source documents. */
export const riskFactorSource = 'A003-021'

const health: Bilingual = { nl: 'gezondheid, art. 9 AVG', en: 'health, art. 9 GDPR' }
const healthOfOthers: Bilingual = { nl: 'gezondheid van derden', en: 'health data of third parties' }

export const riskFactors = [
  {
    id: 'RF-I2',
    group: 'individual',
    class: 'B',
    name: { nl: 'Middelengebruik/verslaving', en: 'Substance use/addiction' },
    reason: health,
  },
  {
    id: 'RF-I3',
    group: 'individual',
    class: 'B',
    name: { nl: 'LVB', en: 'Mild intellectual disability' },
    reason: { nl: 'gezondheid of handicap', en: 'health or disability' },
  },
  {
    id: 'RF-I4',
    group: 'individual',
    class: 'A',
    name: { nl: 'Gedragsproblemen', en: 'Behavioural problems' },
    reason: {
      nl: 'alleen als gezien gedrag; een diagnose hoort bij zorg',
      en: 'only as observed behaviour; a diagnosis belongs to care',
    },
    indicator: 'behaviour',
  },
  {
    id: 'RF-I5',
    group: 'individual',
    class: 'A',
    name: { nl: 'Problemen op school', en: 'Problems at school' },
    reason: { nl: 'waarneembaar: verzuim, terugval', en: 'observable: absence, falling results' },
    indicator: 'other',
  },
  {
    id: 'RF-I6',
    group: 'individual',
    class: 'B',
    name: { nl: 'Gevolgen niet overzien', en: 'Does not foresee consequences' },
    reason: {
      nl: 'een oordeel over een eigenschap, geen waarneming; kan wijzen op een beperking',
      en: 'a judgement of a trait, not an observation; can point to a disability',
    },
  },
  {
    id: 'RF-I7',
    group: 'individual',
    class: 'B',
    name: { nl: 'Psychische problematiek', en: 'Mental health problems' },
    reason: health,
  },
  {
    id: 'RF-I8',
    group: 'individual',
    class: 'B',
    name: { nl: 'Slachtofferschap', en: 'Victimhood' },
    reason: {
      nl: 'opent de weg naar bescherming (uitbuiting) en telt nooit tegen de jongere',
      en: 'opens a protection route (exploitation) and never counts against the young person',
    },
  },
  {
    id: 'RF-G2',
    group: 'family',
    class: 'B',
    name: { nl: 'Criminele familieleden', en: 'Criminal family members' },
    reason: {
      nl: 'strafrechtelijke gegevens van derden (art. 10 AVG); niemand is schuldig door familie',
      en: 'criminal data about third parties (art. 10 GDPR); no guilt by association',
    },
  },
  {
    id: 'RF-G3',
    group: 'family',
    class: 'A',
    name: { nl: 'Weinig toezicht', en: 'Little supervision' },
    reason: {
      nl: 'alleen als concrete waarneming, bijvoorbeeld ’s nachts op straat aangetroffen',
      en: 'only as a concrete observation, for example found in the street at night',
    },
    indicator: 'supervision',
  },
  {
    id: 'RF-G4',
    group: 'family',
    class: 'B',
    name: { nl: 'Weinig betrokkenheid/steun', en: 'Little involvement/support' },
    reason: { nl: 'gezinsleven; hoort bij zorg', en: 'family life; belongs to care' },
  },
  {
    id: 'RF-G6',
    group: 'family',
    class: 'B',
    name: { nl: 'Drugsgebruik/verslaving', en: 'Drug use/addiction in the family' },
    reason: healthOfOthers,
  },
  {
    id: 'RF-G7',
    group: 'family',
    class: 'B',
    name: { nl: 'Psychische problematiek', en: 'Mental health problems in the family' },
    reason: healthOfOthers,
  },
  {
    id: 'RF-G8',
    group: 'family',
    class: 'B',
    name: { nl: 'Financiële problemen/schulden', en: 'Financial problems/debts' },
    reason: { nl: 'sociaal-economisch; alleen voor schuldhulp', en: 'socio-economic; debt counselling only' },
  },
  {
    id: 'RF-S1',
    group: 'social',
    class: 'B',
    name: { nl: 'Normalisatie drugs', en: 'Drugs seen as normal' },
    reason: {
      nl: 'mening of houding; achtergrond voor preventie',
      en: 'opinion or attitude; context for prevention work',
    },
  },
  {
    id: 'RF-S2',
    group: 'social',
    class: 'A',
    name: { nl: '“Foute” vrienden', en: "'Bad' friends" },
    reason: {
      nl: 'alleen als zelf gezien contact (SIG-10, SIG-11, SIG-13); nooit namen van vrienden zonder eigen grond',
      en: 'only as own observed contact (SIG-10, SIG-11, SIG-13); never names of friends without own ground',
    },
    indicator: 'contacts',
  },
  {
    id: 'RF-S4',
    group: 'social',
    class: 'B',
    name: { nl: 'Beperkt toekomstperspectief', en: 'Limited prospects' },
    reason: {
      nl: 'een doel voor het sociaal perspectiefplan, geen reden om iemand te kiezen',
      en: 'a goal for the social perspective plan, not a ground to select someone',
    },
  },
] as const satisfies readonly RiskFactor[]

export type RiskFactorCode = (typeof riskFactors)[number]['id']

export function isRiskFactorCode(text: string): text is RiskFactorCode {
  return riskFactors.some(({ id }) => id === text)
}

export function riskFactor(id: RiskFactorCode): RiskFactor {
  return riskFactors.find((factor) => factor.id === id) as RiskFactor
}

/** Stands wherever risk factors are shown (Bureau Beke, Do or Don't). */
export const riskFactorWarning: Bilingual = {
  nl: 'Van de 59 risicofactoren in onderzoek zijn er maar 12 goed onderbouwd. De meeste artikelen gaan over volwassenen, dus ze gelden niet één op één voor jongeren.',
  en: 'Of the 59 risk factors found in research only 12 are well-founded. Most articles concern adults, so they do not hold one-to-one for young people.',
}

/** Why someone is drawn in, as told or seen. Class B: only care writes and reads it. */
export const motives = [
  { id: 'MOT-1', class: 'A', name: { nl: 'Geld', en: 'Money' } },
  { id: 'MOT-2', class: 'A', name: { nl: 'Status en aanzien', en: 'Status and prestige' } },
  { id: 'MOT-3', class: 'A', name: { nl: 'Erbij willen horen', en: 'Wanting to belong' } },
  { id: 'MOT-4', class: 'A', name: { nl: 'Spanning', en: 'Thrill' } },
  { id: 'MOT-5', class: 'A', name: { nl: 'Verveling', en: 'Boredom' } },
  { id: 'MOT-6', class: 'B', name: { nl: 'Verslaving', en: 'Addiction' } },
] as const satisfies readonly { id: string; class: RiskFactorClass; name: Bilingual }[]
export type MotiveCode = (typeof motives)[number]['id']
export const motiveSource = 'A001-038'

/** How someone came in. An urgent route opens the protection route first. */
export const entryRoutes = [
  { id: 'own-initiative', urgent: false, source: 'A001-039', name: { nl: 'Eigen initiatief', en: 'Own initiative' } },
  {
    id: 'temptation',
    urgent: false,
    source: 'A001-039',
    name: { nl: 'Rekrutering: verleiding', en: 'Recruitment: temptation' },
  },
  {
    id: 'dependence',
    urgent: false,
    source: 'A001-024',
    name: { nl: 'Rekrutering: afhankelijk maken (drugs/schuld)', en: 'Recruitment: made dependent' },
  },
  {
    id: 'coercion',
    urgent: true,
    source: 'A001-040',
    name: { nl: 'Druk, dreiging, dwang (uitbuiting)', en: 'Pressure, threat, coercion (exploitation)' },
  },
] as const satisfies readonly { id: string; urgent: boolean; source: string; name: Bilingual }[]
export type EntryRouteCode = (typeof entryRoutes)[number]['id']

/** The ten protective factors; words between square brackets could not be read in the source and were filled in. */
export const protectiveFactors = [
  {
    id: 'BF-1',
    name: { nl: 'Sociale binding', en: 'Social bonding' },
    description: {
      nl: 'Emotionele band in gezin, vriendengroep, school en wijk. In combinatie met positieve relaties een buffer tegen risico’s en risicovol gedrag.',
      en: 'Emotional bond in family, group of friends, school and neighbourhood. With positive relations a buffer against risks and risky behaviour.',
    },
  },
  {
    id: 'BF-2',
    name: { nl: 'Kansen voor betrokkenheid', en: 'Opportunities for involvement' },
    description: {
      nl: 'Kansen voor een concrete, betekenisvolle [rol] en een bijdrage kunnen leveren binnen bv. school, familie, gemeenschap.',
      en: 'Chances of a concrete, meaningful [role] and of contributing in, for example, school, family, community.',
    },
  },
  {
    id: 'BF-3',
    name: { nl: 'Prosociale normen', en: 'Prosocial norms' },
    description: {
      nl: 'Duidelijke (positieve) normen en waarden. Regels en grenzen stellen.',
      en: 'Clear (positive) norms and values. Setting rules and limits.',
    },
  },
  {
    id: 'BF-4',
    name: { nl: 'Erkenning & waardering', en: 'Recognition and appreciation' },
    description: {
      nl: 'Positieve bekrachtiging bepaalt motivatie voor herhaling.',
      en: 'Positive reinforcement decides the motivation to do it again.',
    },
  },
  {
    id: 'BF-5',
    name: { nl: 'Steun van belangrijke volwassenen', en: 'Support from important adults' },
    description: {
      nl: 'Ouders, beroepsopvoeders en overige steunfiguren. Praktische en [emotionele] steun is een grote beschermende factor.',
      en: 'Parents, professional educators and other supporting figures. Practical and [emotional] support is a strong protective factor.',
    },
  },
  {
    id: 'BF-6',
    name: { nl: 'Constructieve vrijetijdsbesteding', en: 'Constructive leisure' },
    description: null,
  },
  {
    id: 'BF-7',
    name: { nl: 'Competenties', en: 'Competences' },
    description: {
      nl: 'Interpersoonlijke vaardigheden op het gebied van sociaal, emotioneel en gedragsmatig functioneren.',
      en: 'Interpersonal skills in social, emotional and behavioural functioning.',
    },
  },
  { id: 'BF-8', name: { nl: 'Cognitieve vaardigheden', en: 'Cognitive skills' }, description: null },
  {
    id: 'BF-9',
    name: { nl: 'Schoolmotivatie', en: 'School motivation' },
    description: {
      nl: 'Persoonlijke overtuigingen (beïnvloed door gezin, vrienden en gemeenschap).',
      en: 'Personal convictions (influenced by family, friends and community).',
    },
  },
  {
    id: 'BF-10',
    name: { nl: 'Positieve identiteitsontwikkeling', en: 'Positive identity development' },
    description: {
      nl: 'Geloof in persoonlijke effectiviteit (door eigen gedrag kun je bepaalde doelen bereiken).',
      en: 'Belief in personal effectiveness (by your own behaviour you can reach certain goals).',
    },
  },
] as const satisfies readonly { id: string; name: Bilingual; description: Bilingual | null }[]
export type ProtectiveFactorCode = (typeof protectiveFactors)[number]['id']
export const protectiveFactorSource = 'A001-106'

/** The kinds of intervention that a plan combines. */
export const interventionKinds = [
  { id: 'care', inSource: 'zorg', name: { nl: 'Zorg', en: 'Care' }, source: 'A001-081' },
  { id: 'education', inSource: 'onderwijs', name: { nl: 'Onderwijs', en: 'Education' }, source: 'A001-081' },
  { id: 'criminal-justice', inSource: 'straf', name: { nl: 'Straf', en: 'Criminal justice' }, source: 'A001-081' },
  {
    id: 'administrative',
    inSource: 'bestuurlijk',
    name: { nl: 'Bestuurlijk', en: 'Administrative' },
    source: 'A001-081',
  },
  { id: 'prospects', inSource: 'perspectief', name: { nl: 'Perspectief', en: 'Prospects' }, source: 'A001-107' },
] as const satisfies readonly { id: string; inSource: string; name: Bilingual; source: string }[]
export type InterventionKind = (typeof interventionKinds)[number]['id']

/** What AVE assigns in each phase. */
export const aveResponsibilities = [
  {
    id: 'case-direction',
    name: { nl: 'Casusregie', en: 'Case direction' },
    meaning: { nl: 'regie op de inhoud', en: 'directs the content' },
  },
  {
    id: 'process-direction',
    name: { nl: 'Procesregie', en: 'Process direction' },
    meaning: { nl: 'regie op het proces', en: 'directs the process' },
  },
  {
    id: 'operational',
    name: { nl: 'Operationele verantwoordelijkheid', en: 'Operational responsibility' },
    meaning: null,
  },
  {
    id: 'administrative',
    name: { nl: 'Bestuurlijke verantwoordelijkheid', en: 'Administrative responsibility' },
    meaning: null,
  },
] as const satisfies readonly { id: string; name: Bilingual; meaning: Bilingual | null }[]
export type AveResponsibility = (typeof aveResponsibilities)[number]['id']

/**
 * The four phases of AVE. `usualHolder` is common knowledge and not confirmed by a source: a municipality settles who
 * holds what, so it is a proposal to fill in and never a rule.
 */
export const avePhases = [
  {
    id: 1,
    name: { nl: 'AVE-fase 1', en: 'AVE phase 1' },
    meaning: { nl: 'geen of alleen vermoede problemen', en: 'no or only suspected problems' },
    usualHolder: { nl: 'eigen netwerk en basisvoorzieningen', en: 'own network and basic services' },
  },
  {
    id: 2,
    name: { nl: 'AVE-fase 2', en: 'AVE phase 2' },
    meaning: { nl: 'een vraag of een probleem', en: 'a question or a problem' },
    usualHolder: { nl: 'casusregisseur', en: 'case director' },
  },
  {
    id: 3,
    name: { nl: 'AVE-fase 3', en: 'AVE phase 3' },
    meaning: {
      nl: 'complexe problemen op meerdere leefgebieden en domeinen',
      en: 'complex problems in several areas of life and domains',
    },
    usualHolder: { nl: 'casusregisseur en procesregisseur', en: 'case director and process director' },
  },
  {
    id: 4,
    name: { nl: 'AVE-fase 4', en: 'AVE phase 4' },
    meaning: {
      nl: 'zo complex of groot dat de situatie helemaal escaleert',
      en: 'so complex or large that the situation escalates totally',
    },
    usualHolder: { nl: 'manager of burgemeester', en: 'manager or mayor' },
  },
] as const satisfies readonly { id: number; name: Bilingual; meaning: Bilingual; usualHolder: Bilingual }[]
export type AvePhase = (typeof avePhases)[number]['id']
export const aveSource = 'A003-066'

/** How a case can end. `basis` is the line in the inventory, the law or the practice that knows this ending. */
export const caseOutcomes = [
  {
    id: 'goals-reached',
    basis: 'A001-107',
    name: { nl: 'De doelen van het plan zijn bereikt', en: 'The goals of the plan are reached' },
  },
  {
    id: 'to-neighbourhood-team',
    basis: 'C2',
    name: { nl: 'Afgeschaald naar het wijkteam', en: 'Scaled down to the neighbourhood team' },
  },
  {
    id: 'no-help-needed',
    basis: 'C2',
    name: { nl: 'Afgeschaald: er is geen hulp meer nodig', en: 'Scaled down: no more help is needed' },
  },
  {
    id: 'to-zvh',
    basis: 'A001-090',
    name: { nl: 'Opgeschaald naar het Zorg- en Veiligheidshuis', en: 'Scaled up to the Zorg- en Veiligheidshuis' },
  },
  {
    id: 'to-undermining-team',
    basis: 'A001-088',
    name: { nl: 'Overgedragen aan het team ondermijning', en: 'Handed over to the team for organised crime' },
  },
  {
    id: 'end-date-reached',
    basis: 'R-33',
    name: { nl: 'De einddatum is bereikt', en: 'The end date is reached' },
  },
  {
    id: 'no-ground-left',
    basis: 'R-03',
    name: { nl: 'Er is geen grond meer om door te gaan', en: 'There is no ground left to continue' },
  },
  {
    id: 'moved-away',
    basis: 'target-group-rules',
    name: { nl: 'Verhuisd naar een andere gemeente', en: 'Moved to another municipality' },
  },
] as const satisfies readonly { id: string; basis: string; name: Bilingual }[]
export type CaseOutcome = (typeof caseOutcomes)[number]['id']
