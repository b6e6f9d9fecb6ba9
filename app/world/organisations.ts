import { MERENBROEK, OEVERLANDE } from './municipalities.ts'
import type { OrganisationStory } from './story.ts'

/** The partners of both municipalities. Buurthuis De Kolk and Veilig Thuis are in no covenant of Merenbroek. */
export const organisations: OrganisationStory[] = [
  { id: 'gemeente', municipality: MERENBROEK, name: 'Gemeente Merenbroek', chain: 'municipality', kind: 'gemeente' },
  { id: 'de-rietvink', municipality: MERENBROEK, name: 'Basisschool De Rietvink', chain: 'education', kind: 'basisonderwijs' },
  { id: 'de-zwaluw', municipality: MERENBROEK, name: 'Basisschool De Zwaluw', chain: 'education', kind: 'basisonderwijs' },
  { id: 'sluiskamp-college', municipality: MERENBROEK, name: 'Sluiskamp College', chain: 'education', kind: 'voortgezet onderwijs' },
  { id: 'lyceum-molenvaart', municipality: MERENBROEK, name: 'Lyceum Molenvaart', chain: 'education', kind: 'voortgezet onderwijs' },
  { id: 'de-steiger', municipality: MERENBROEK, name: 'Praktijkschool De Steiger', chain: 'education', kind: 'praktijkonderwijs' },
  { id: 'mbo-werfzicht', municipality: MERENBROEK, name: 'Mbo Werfzicht', chain: 'education', kind: 'middelbaar beroepsonderwijs' },
  { id: 'wijkteam', municipality: MERENBROEK, name: 'Wijkteam De Kolk', chain: 'care', kind: 'wijkteam' },
  { id: 'jeugdhulp-vaart', municipality: MERENBROEK, name: 'Jeugdhulp Vaart', chain: 'care', kind: 'jeugdhulp' },
  { id: 'waterkering', municipality: MERENBROEK, name: 'Verslavingszorg Waterkering', chain: 'care', kind: 'verslavingszorg' },
  { id: 'veilig-thuis', municipality: MERENBROEK, name: 'Veilig Thuis Sluiswaarden', chain: 'care', kind: 'advies- en meldpunt' },
  { id: 'om', municipality: MERENBROEK, name: 'Openbaar Ministerie, jeugdparket', chain: 'justice', kind: 'openbaar ministerie' },
  { id: 'halt', municipality: MERENBROEK, name: 'Halt', chain: 'justice', kind: 'Halt' },
  { id: 'politie', municipality: MERENBROEK, name: 'Politie, basisteam Merenbroek', chain: 'safety', kind: 'politie' },
  { id: 'de-loods', municipality: MERENBROEK, name: 'Jongerenwerk De Loods', chain: 'community', kind: 'jongerenwerk en straatcoaches' },
  { id: 'buurthuis-de-kolk', municipality: MERENBROEK, name: 'Buurthuis De Kolk', chain: 'community', kind: 'buurthuis' },
  { id: 'oeverlande-gemeente', municipality: OEVERLANDE, name: 'Gemeente Oeverlande', chain: 'municipality', kind: 'gemeente' },
  { id: 'oeverlande-politie', municipality: OEVERLANDE, name: 'Politie, basisteam Oeverlande', chain: 'safety', kind: 'politie' },
  { id: 'oeverlande-jongerenwerk', municipality: OEVERLANDE, name: 'Jongerenwerk Rietland', chain: 'community', kind: 'jongerenwerk' },
]
