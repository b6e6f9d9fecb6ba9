import { type LocalDate, addDays, addMonths, partsOf } from '../../platform/contract/working-days.ts'
import { MERENBROEK, OEVERLANDE } from './municipalities.ts'
import type { CovenantStory, CovenantTerm, Kind, Purpose } from './story.ts'

type Terms = {
  gives?: Kind[]
  receives?: Kind[]
  condition?: CovenantTerm['condition']
  ground?: string
  notes?: Partial<Record<Kind, string>>
}

const PUBLIC_TASK = 'AVG art. 6 lid 1 onder e, Gemeentewet art. 172'
const SCHOOL = 'AVG art. 6 lid 1 onder e'
const POLICE = 'Wpg art. 20, besluit bij dit convenant'
const PROSECUTION = 'Wjsg art. 39f'
const CARE = 'Jeugdwet art. 7.3.11, met toestemming'

function terms(purpose: Purpose, article: string, wanted: Terms): CovenantTerm[] {
  const { gives = [], receives = [], condition = 'free', ground = PUBLIC_TASK, notes = {} } = wanted
  const given = gives.map((kind): CovenantTerm => {
    const note = notes[kind]
    return { direction: 'gives', purpose, kind, condition, ground, article, ...(note === undefined ? {} : { note }) }
  })
  const received = receives.map((kind): CovenantTerm => ({
    direction: 'receives',
    purpose,
    kind,
    condition: 'free',
    ground: PUBLIC_TASK,
    article,
  }))
  return [...given, ...received]
}

const attendance = { education: 'alleen dagen en lessen, geen redenen' }
const wpg = { criminal: 'alleen een aantal met controledatum; gaat weg als de politie het intrekt' }

const signalling = (article: string): Record<string, CovenantTerm[]> => {
  const school = terms('signalering', article, {
    gives: ['identity', 'contact', 'observation', 'education'],
    receives: ['identity', 'observation'],
    ground: SCHOOL,
    notes: attendance,
  })
  const care = terms('signalering', article, {
    gives: ['identity', 'contact', 'observation'],
    receives: ['identity', 'observation'],
    condition: 'with-consent',
    ground: CARE,
  })
  return {
    gemeente: terms('signalering', article, {
      gives: ['identity', 'contact', 'observation', 'education', 'criminal'],
      receives: ['identity', 'contact', 'observation', 'education', 'criminal'],
    }),
    'de-rietvink': school,
    'de-zwaluw': school,
    'sluiskamp-college': school,
    'lyceum-molenvaart': school,
    'de-steiger': school,
    'mbo-werfzicht': school,
    wijkteam: care,
    'jeugdhulp-vaart': care,
    waterkering: care,
    halt: terms('signalering', article, { gives: ['identity', 'observation'], receives: ['identity'] }),
    politie: terms('signalering', article, {
      gives: ['identity', 'contact', 'observation', 'criminal'],
      receives: ['identity', 'contact', 'observation', 'education'],
      ground: POLICE,
      notes: wpg,
    }),
    'de-loods': terms('signalering', article, {
      gives: ['identity', 'contact', 'observation'],
      receives: ['identity', 'observation'],
    }),
  }
}

const personal = (article: string): Record<string, CovenantTerm[]> => {
  const school = terms('pga', article, {
    gives: ['identity', 'education', 'observation'],
    receives: ['identity', 'education'],
    ground: SCHOOL,
    notes: attendance,
  })
  const care = terms('pga', article, {
    gives: ['identity', 'contact', 'observation', 'care'],
    receives: ['identity', 'contact', 'observation', 'care'],
    condition: 'with-consent',
    ground: CARE,
    notes: { care: 'alleen aan andere zorgpartijen in hetzelfde team' },
  })
  return {
    gemeente: terms('pga', article, {
      gives: ['identity', 'contact', 'observation', 'education', 'criminal'],
      receives: ['identity', 'contact', 'observation', 'education', 'criminal'],
    }),
    'sluiskamp-college': school,
    'lyceum-molenvaart': school,
    'de-steiger': school,
    'mbo-werfzicht': school,
    wijkteam: care,
    'jeugdhulp-vaart': care,
    waterkering: care,
    om: terms('pga', article, { gives: ['criminal'], receives: ['identity', 'criminal'], ground: PROSECUTION }),
    halt: terms('pga', article, {
      gives: ['criminal'],
      receives: ['identity', 'contact'],
      notes: { criminal: 'alleen of de afdoening loopt of klaar is' },
    }),
    politie: terms('pga', article, {
      gives: ['observation', 'criminal'],
      receives: ['identity', 'criminal'],
      ground: POLICE,
      notes: wpg,
    }),
    'de-loods': terms('pga', article, { gives: ['observation'], receives: ['identity', 'contact', 'observation'] }),
  }
}

const groups = (article: string): Record<string, CovenantTerm[]> => ({
  gemeente: terms('groep', article, {
    gives: ['identity', 'observation'],
    receives: ['identity', 'observation', 'criminal'],
  }),
  politie: terms('groep', article, {
    gives: ['identity', 'observation', 'criminal'],
    receives: ['identity', 'observation'],
    ground: POLICE,
    notes: wpg,
  }),
  om: terms('groep', article, {
    gives: ['criminal'],
    receives: ['identity', 'observation', 'criminal'],
    ground: PROSECUTION,
  }),
  'de-loods': terms('groep', article, {
    gives: ['observation'],
    receives: ['observation'],
    notes: { observation: 'mag per groep nee zeggen' },
  }),
  halt: terms('groep', article, { receives: ['observation'] }),
})

function joinTerms(...parts: Record<string, CovenantTerm[]>[]): Map<string, CovenantTerm[]> {
  const joined = new Map<string, CovenantTerm[]>()
  for (const part of parts) {
    for (const [organisation, list] of Object.entries(part)) {
      joined.set(organisation, [...(joined.get(organisation) ?? []), ...list])
    }
  }
  return joined
}

const firstOfMonth = (date: LocalDate): LocalDate => addDays(date, 1 - partsOf(date).day)
const CONTACT = 'Privacyfunctionaris van de gemeente, privacy@merenbroek.example, 0999-55 12 00'

/** The present covenants, the one that went before them and has expired, and that of the neighbour. */
export function covenants(today: LocalDate): CovenantStory[] {
  const youthFrom = firstOfMonth(addDays(today, -320))
  const groupsFrom = firstOfMonth(addDays(today, -53))
  const previousFrom = addMonths(youthFrom, -24)
  const previousUntil = addDays(youthFrom, -1)

  const youth = joinTerms(signalling('art. 4'), personal('art. 7'))
  const previous = joinTerms(signalling('art. 3'), personal('art. 5'), groups('art. 6'))
  previous.delete('waterkering')
  previous.set('buurthuis-de-kolk', terms('signalering', 'art. 3', { gives: ['observation'] }))

  return [
    {
      id: 'jeugd-en-veiligheid-vorig',
      municipality: MERENBROEK,
      title: `Convenant Jeugd en Veiligheid Merenbroek ${partsOf(previousFrom).year}`,
      validFrom: previousFrom,
      validUntil: previousUntil,
      contactPoint: CONTACT,
      parties: [...previous].map(([organisation, list]) => ({
        organisation,
        joinedOn: organisation === 'de-steiger' ? addMonths(previousFrom, 2) : previousFrom,
        ...(organisation === 'buurthuis-de-kolk' ? { leftOn: addMonths(previousFrom, 14) } : {}),
        terms: list,
      })),
    },
    {
      id: 'signalering-en-pga',
      municipality: MERENBROEK,
      title: 'Convenant Signalering en persoonsgerichte aanpak jeugd',
      validFrom: youthFrom,
      validUntil: addDays(addMonths(youthFrom, 24), -1),
      contactPoint: CONTACT,
      parties: [...youth].map(([organisation, list]) => ({
        organisation,
        joinedOn: organisation === 'waterkering' ? addMonths(youthFrom, 4) : youthFrom,
        terms: list,
      })),
    },
    {
      id: 'groepsaanpak',
      municipality: MERENBROEK,
      title: 'Convenant Groepsaanpak',
      validFrom: groupsFrom,
      validUntil: addDays(addMonths(groupsFrom, 24), -1),
      contactPoint: CONTACT,
      parties: [...joinTerms(groups('art. 3'))].map(([organisation, list]) => ({
        organisation,
        joinedOn: groupsFrom,
        terms: list,
      })),
    },
    {
      id: 'oeverlande-jeugd',
      municipality: OEVERLANDE,
      title: 'Convenant Jeugdaanpak Oeverlande',
      validFrom: youthFrom,
      validUntil: addDays(addMonths(youthFrom, 36), -1),
      contactPoint: 'Contactpunt privacy gemeente Oeverlande, privacy@oeverlande.example',
      parties: [
        {
          organisation: 'oeverlande-gemeente',
          joinedOn: youthFrom,
          terms: terms('signalering', 'art. 2', {
            gives: ['identity', 'observation'],
            receives: ['identity', 'contact', 'observation', 'education', 'criminal'],
          }),
        },
        {
          organisation: 'oeverlande-politie',
          joinedOn: youthFrom,
          terms: terms('signalering', 'art. 2', {
            gives: ['identity', 'observation', 'criminal'],
            receives: ['identity'],
            ground: POLICE,
            notes: wpg,
          }),
        },
        {
          organisation: 'oeverlande-jongerenwerk',
          joinedOn: youthFrom,
          terms: terms('signalering', 'art. 2', { gives: ['identity', 'observation'], receives: ['identity'] }),
        },
      ],
    },
  ]
}
