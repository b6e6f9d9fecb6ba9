/** What a list may tell of a signal. Whatever else stands in it is left out. */
export const listFields = [
  'receivedOn',
  'observedOn',
  'observedUntil',
  'observedTime',
  'text',
  'world',
  'place',
  'basis',
  'source',
  'codes',
  'reporterFunction',
  'reporterOrganisation',
  'spokenWith',
  'spokenNote',
  'group',
  'givenNames',
  'infix',
  'familyName',
  'nickname',
  'birthDate',
  'age',
  'school',
  'neighbourhood',
  'street',
  'houseNumber',
  'telephone',
  'handle',
] as const
export type ListField = (typeof listFields)[number]

/** Without these a row is no signal. */
export const requiredFields: readonly ListField[] = ['receivedOn', 'text', 'world', 'basis']

const synonyms: Readonly<Record<ListField, readonly string[]>> = {
  receivedOn: [
    'datum ontvangst',
    'ontvangen',
    'ontvangen op',
    'ontvangstdatum',
    'datum signaal',
    'datum binnenkomst',
    'received on',
    'received',
  ],
  observedOn: ['datum', 'datum waarneming', 'datum voorval', 'gezien op', 'van', 'observed on', 'date'],
  observedUntil: ['tot en met', 't/m', 'tot', 'einddatum', 'observed until', 'until'],
  observedTime: ['tijd', 'tijdstip', 'time'],
  text: [
    'omschrijving',
    'wat is gezien',
    'wat gezien',
    'signaal',
    'feit',
    'beschrijving',
    'inhoud',
    'text',
    'description',
    'fact',
  ],
  world: ['wereld', 'leefwereld', 'domein', 'world'],
  place: ['plaats', 'plek', 'locatie', 'waar', 'place', 'location'],
  basis: ['hoe bekend', 'hoe weet je dit', 'basis', 'soort waarneming', 'waarneming', 'basis of knowledge'],
  source: ['bron', 'source'],
  codes: ['signaalkaart', 'kaart', 'codes', 'signalen', 'card'],
  reporterFunction: ['functie', 'functie signaalgever', 'signaalgever', 'function'],
  reporterOrganisation: ['organisatie', 'organisatie signaalgever', 'instelling', 'organisation'],
  spokenWith: ['gesproken met', 'besproken met', 'spoken with'],
  spokenNote: ['gesprek', 'toelichting gesprek', 'spoken note'],
  group: ['groep', 'group'],
  givenNames: ['voornaam', 'voornamen', 'roepnaam', 'given names', 'first name'],
  infix: ['tussenvoegsel', 'voorvoegsel', 'infix'],
  familyName: ['achternaam', 'familienaam', 'geslachtsnaam', 'family name', 'last name'],
  nickname: ['bijnaam', 'straatnaam jongere', 'nickname'],
  birthDate: ['geboortedatum', 'geboren', 'birth date', 'date of birth'],
  age: ['leeftijd', 'geschatte leeftijd', 'age'],
  school: ['school'],
  neighbourhood: ['wijk', 'buurt', 'wijk of buurt', 'neighbourhood'],
  street: ['straat', 'straatnaam', 'adres', 'street'],
  houseNumber: ['huisnummer', 'nummer', 'house number'],
  telephone: ['telefoon', 'telefoonnummer', 'mobiel', 'telephone', 'phone'],
  handle: ['gebruikersnaam', 'account', 'accountnaam', 'snapchat', 'instagram', 'handle'],
}

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim()

const fieldByHeading = new Map(
  Object.entries(synonyms).flatMap(([field, headings]) =>
    [...headings, field].map((heading) => [plain(heading), field as ListField] as const),
  ),
)

export type ColumnFault = {
  readonly column: string
  readonly code: 'missing-column' | 'column-twice' | 'unknown-field' | 'no-such-column'
}
export type Columns = {
  readonly fields: ReadonlyMap<ListField, number>
  readonly leftOut: readonly string[]
  readonly faults: readonly ColumnFault[]
}

/** Which column is which field: by its heading, or as told in `Kolom=field`. */
export function columnsOf(headings: readonly string[], told: readonly string[] = []): Columns {
  const faults: ColumnFault[] = []
  const named = new Map<string, ListField>()
  for (const one of told) {
    const split = one.lastIndexOf('=')
    const [column, name] = [one.slice(0, split).trim(), one.slice(split + 1).trim()]
    const field = listFields.find((known) => known === name) ?? fieldByHeading.get(plain(name))
    if (split < 1 || !field) faults.push({ column: one, code: 'unknown-field' })
    else if (!headings.some((heading) => plain(heading) === plain(column)))
      faults.push({ column, code: 'no-such-column' })
    else named.set(plain(column), field)
  }
  const fields = new Map<ListField, number>()
  const leftOut: string[] = []
  for (const [place, heading] of headings.entries()) {
    // What was told by hand goes before what the heading says.
    const field =
      named.get(plain(heading)) ??
      ([...named.values()].includes(fieldByHeading.get(plain(heading)) as ListField)
        ? undefined
        : fieldByHeading.get(plain(heading)))
    if (!field) {
      if (heading !== '') leftOut.push(heading)
    } else if (fields.has(field)) faults.push({ column: heading, code: 'column-twice' })
    else fields.set(field, place)
  }
  for (const field of requiredFields) {
    if (!fields.has(field)) faults.push({ column: synonyms[field][0] as string, code: 'missing-column' })
  }
  return { fields, leftOut, faults }
}

/** The Dutch name of a column, for a fault in it. */
export function columnName(field: ListField): string {
  return synonyms[field][0] as string
}
