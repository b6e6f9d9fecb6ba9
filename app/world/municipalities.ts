import type { MunicipalityStory } from './story.ts'

export const MERENBROEK = 9001
export const OEVERLANDE = 9002

/** Two invented municipalities in one invented region. */
export const municipalities: MunicipalityStory[] = [
  {
    id: MERENBROEK,
    name: 'Merenbroek',
    region: 'Regio Sluiswaarden',
    targetGroupRule: 'TG-HLM',
    neighbourhoods: [
      { id: 'de-kolk', name: 'De Kolk' },
      { id: 'sluiskwartier', name: 'Sluiskwartier' },
      { id: 'centrum', name: 'Centrum' },
      { id: 'molenvaart', name: 'Molenvaart' },
      { id: 'de-werf', name: 'De Werf' },
      { id: 'weidezoom', name: 'Weidezoom' },
      { id: 'havenkom', name: 'Havenkom' },
    ],
  },
  {
    id: OEVERLANDE,
    name: 'Oeverlande',
    region: 'Regio Sluiswaarden',
    targetGroupRule: 'TG-ZWO',
    neighbourhoods: [
      { id: 'oeverdorp', name: 'Oeverdorp' },
      { id: 'rietland', name: 'Rietland' },
    ],
  },
]
