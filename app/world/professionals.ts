import type { ProfessionalStory, Role } from './story.ts'

const domains: Record<string, string> = {
  gemeente: 'merenbroek.example',
  'de-rietvink': 'derietvink.example',
  'de-zwaluw': 'dezwaluw.example',
  'sluiskamp-college': 'sluiskampcollege.example',
  'lyceum-molenvaart': 'lyceummolenvaart.example',
  'de-steiger': 'desteiger.example',
  'mbo-werfzicht': 'werfzicht.example',
  wijkteam: 'wijkteamdekolk.example',
  'jeugdhulp-vaart': 'jeugdhulpvaart.example',
  waterkering: 'waterkering.example',
  'veilig-thuis': 'veiligthuissluiswaarden.example',
  om: 'jeugdparket.example',
  halt: 'halt.example',
  politie: 'politiemerenbroek.example',
  'de-loods': 'deloods.example',
  'buurthuis-de-kolk': 'buurthuisdekolk.example',
  'oeverlande-gemeente': 'oeverlande.example',
  'oeverlande-politie': 'politieoeverlande.example',
  'oeverlande-jongerenwerk': 'jongerenwerkrietland.example',
}

type Row = [
  id: string,
  organisation: string,
  givenName: string,
  infix: string,
  familyName: string,
  functionTitle: string,
  roles: Role[],
]

const rows: Row[] = [
  [
    'el-amrani-s',
    'gemeente',
    'Soraya',
    '',
    'El Amrani',
    'Informatiecoördinator',
    ['information-coordinator', 'meeting-member'],
  ],
  [
    'willemsen-f',
    'gemeente',
    'Femke',
    '',
    'Willemsen',
    'Informatiecoördinator',
    ['information-coordinator', 'meeting-member'],
  ],
  [
    'hoekstra-w',
    'gemeente',
    'Wouter',
    '',
    'Hoekstra',
    'Adviseur OOV en procesregisseur groepen',
    ['chair', 'group-coordinator', 'meeting-member'],
  ],
  ['van-der-berg-j', 'gemeente', 'Jikke', 'van der', 'Berg', 'Casusregisseur PGA', ['case-director']],
  ['brouwer-t', 'gemeente', 'Tessa', '', 'Brouwer', 'Casusregisseur PGA', ['case-director']],
  ['kaya-m', 'gemeente', 'Murat', '', 'Kaya', 'Casusregisseur PGA', ['case-director']],
  [
    'visser-a',
    'gemeente',
    'Anouk',
    '',
    'Visser',
    'Leerplichtambtenaar',
    ['signaller', 'meeting-member', 'case-team-member'],
  ],
  ['de-wit-b', 'gemeente', 'Bram', 'de', 'Wit', 'RMC-consulent', ['signaller', 'case-team-member']],
  ['osman-y', 'gemeente', 'Yusra', '', 'Osman', 'Consulent Werk en inkomen', ['case-team-member']],
  [
    'zijlstra-l',
    'gemeente',
    'Linde',
    '',
    'Zijlstra',
    'JGZ-regisseur, Regie op Preventie',
    ['school-coordinator', 'learning-member'],
  ],
  ['postma-h-j', 'gemeente', 'Hendrik-Jan', '', 'Postma', 'Privacyfunctionaris', ['privacy-officer']],
  [
    'ramdin-p',
    'gemeente',
    'Priya',
    '',
    'Ramdin',
    'Netwerkregisseur Jonge aanwas',
    ['network-director', 'learning-member'],
  ],
  ['schipper-l', 'gemeente', 'Lotte', '', 'Schipper', 'Beleidsadviseur OOV', ['policy-adviser']],
  ['van-loon-m', 'gemeente', 'Maartje', 'van', 'Loon', 'Regionaal projectleider', ['project-lead', 'learning-member']],
  ['jansen-k', 'gemeente', 'Koen', '', 'Jansen', 'Functioneel beheerder', ['functional-manager']],
  ['terpstra-a', 'gemeente', 'Alie', '', 'Terpstra', 'Burgemeester', ['driehoek']],
  [
    'pattinama-d',
    'politie',
    'David',
    '',
    'Pattinama',
    'Jeugdagent',
    ['signaller', 'meeting-member', 'case-team-member'],
  ],
  ['groen-s', 'politie', 'Sjoerd', '', 'Groen', 'Wijkagent Sluiskwartier', ['signaller']],
  ['van-dijk-osei-p', 'politie', 'Patience', 'van', 'Dijk-Osei', 'Teamchef', ['driehoek']],
  ['kuipers-a', 'om', 'Arjen', '', 'Kuipers', 'Officier van justitie, jeugd', ['driehoek']],
  ['de-boer-m', 'halt', 'Merel', 'de', 'Boer', 'Halt-medewerker', ['signaller', 'case-team-member']],
  [
    'bakker-i',
    'sluiskamp-college',
    'Ilse',
    '',
    'Bakker',
    'Zorgcoördinator',
    ['signaller', 'meeting-member', 'case-team-member'],
  ],
  ['van-vliet-r', 'sluiskamp-college', 'Rosa', 'van', 'Vliet', 'Docent', ['signaller']],
  ['haddad-k', 'sluiskamp-college', 'Karim', '', 'Haddad', 'Docent', ['signaller']],
  [
    'timmermans-e',
    'lyceum-molenvaart',
    'Ellen',
    '',
    'Timmermans',
    'Leerlingcoördinator',
    ['signaller', 'case-team-member'],
  ],
  ['smit-h', 'de-steiger', 'Henk', '', 'Smit', 'Mentor en stagebegeleider', ['signaller', 'case-team-member']],
  ['ouwehand-r', 'mbo-werfzicht', 'Ruud', '', 'Ouwehand', 'Mentor', ['signaller', 'case-team-member']],
  ['lokhorst-i', 'mbo-werfzicht', 'Iris', '', 'Lokhorst', 'Mentor en loopbaancoach', ['signaller', 'case-team-member']],
  ['kramer-s', 'de-rietvink', 'Sanne', '', 'Kramer', 'Leerkracht groep 7', ['signaller']],
  ['vermeer-j', 'de-zwaluw', 'Jolanda', '', 'Vermeer', 'Intern begeleider', ['signaller']],
  ['nguyen-l', 'wijkteam', 'Linh', '', 'Nguyen', 'Jeugd- en gezinswerker', ['signaller', 'case-team-member']],
  ['peeters-g', 'wijkteam', 'Guus', '', 'Peeters', 'Jeugd- en gezinswerker', ['signaller', 'case-team-member']],
  ['yildiz-e', 'jeugdhulp-vaart', 'Emre', '', 'Yıldız', 'Forensisch coach', ['case-team-member', 'learning-member']],
  ['van-den-heuvel-d', 'jeugdhulp-vaart', 'Daphne', 'van den', 'Heuvel', 'Forensisch coach', ['case-team-member']],
  ['prins-m', 'waterkering', 'Mirjam', '', 'Prins', 'Jeugdbehandelaar', ['signaller', 'case-team-member']],
  ['martina-c', 'veilig-thuis', 'Cheryl', '', 'Martina', 'Medewerker Veilig Thuis', ['signaller']],
  ['mensah-k', 'de-loods', 'Kofi', '', 'Mensah', 'Jongerenwerker', ['signaller', 'meeting-member', 'case-team-member']],
  ['benali-r', 'de-loods', 'Rachid', '', 'Benali', 'Straatcoach', ['signaller', 'case-team-member']],
  ['de-haan-f', 'de-loods', 'Fenna', 'de', 'Haan', 'Online jongerenwerker', ['signaller', 'case-team-member']],
  ['cruz-j', 'de-loods', 'Jayden', '', 'Cruz', 'Mentor', ['mentor']],
  ['lammers-n', 'de-loods', 'Nick', '', 'Lammers', 'Ervaringsdeskundige', ['expert-by-experience', 'learning-member']],
  ['van-t-hof-g', 'buurthuis-de-kolk', 'Gerda', "van 't", 'Hof', 'Beheerder', ['learning-member']],
  [
    'bloemen-r',
    'oeverlande-gemeente',
    'Ria',
    '',
    'Bloemen',
    'Informatiecoördinator',
    ['information-coordinator', 'meeting-member'],
  ],
  [
    'hamza-i',
    'oeverlande-gemeente',
    'Idris',
    '',
    'Hamza',
    'Adviseur OOV',
    ['chair', 'meeting-member', 'group-coordinator'],
  ],
  ['veenstra-j', 'oeverlande-politie', 'Jorn', '', 'Veenstra', 'Jeugdagent', ['signaller', 'meeting-member']],
]

const plain = (text: string): string =>
  text
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()

/** `Hendrik-Jan` becomes `hj`. */
const initialsOf = (givenName: string): string =>
  plain(
    givenName
      .split('-')
      .map((part) => part.slice(0, 1))
      .join(''),
  )

/** Work telephone numbers start with 0999, an area code that does not exist. */
export const professionals: ProfessionalStory[] = rows.map(
  ([id, organisation, givenName, infix, familyName, functionTitle, roles], index) => ({
    id,
    organisation,
    givenName,
    ...(infix === '' ? {} : { infix }),
    familyName,
    functionTitle,
    roles,
    email: `${initialsOf(givenName)}.${plain(infix)}${plain(familyName)}@${domains[organisation]}`,
    telephone: `0999-55 ${12 + Math.floor(index / 10)} ${String(10 + (index % 10) * 8)}`,
  }),
)
