import {
  type SignalDraft,
  about,
  closed,
  decided,
  heard,
  notYet,
  recorded,
  seen,
  told,
  withBoth,
  withParents,
  withYoung,
} from './draft.ts'

/** The signals that led to a case, what came before them, and what came in while the case ran. */
export const signalsOfCases: SignalDraft[] = [
  // Floris: in the evening with scooters, then a job that paid too well
  {
    id: 'floris-kok-1',
    who: about('floris-kok', 'given family age school area'),
    by: 'ouwehand-r',
    on: [378, '11:05'],
    card: ['SIG-17', 'SIG-04'],
    facts: [
      recorded('school', [35, 2], 'Miste 22 lesuren, vooral op donderdag en vrijdag.', 'verzuimregistratie'),
      seen('school', 6, 'Betaalde in de kantine met briefjes van vijftig voor een hele tafel.', '12:20'),
      told('school', 4, 'Zegt dat het geld van bezorgen komt, maar noemt geen werkgever.'),
    ],
    spoken: withYoung('Gesprek in de mentortijd. F. wilde er niet verder over praten.'),
    then: decided(
      'pga',
      'Verzuim en onverklaard geld staan vast. School krijgt geen contact meer en vraagt om één regisseur.',
      'van-der-berg-j',
      {
        wait: 2,
        offences: 0,
        says: 'F. zegt tegen de mentor: ‘Ik werk gewoon. Jullie maken er iets van.’',
      },
    ),
  },

  // Noor: asked online to keep parcels, wants out
  {
    id: 'noor-jacobs-1',
    who: about('noor-jacobs', 'given family born school handle'),
    by: 'de-haan-f',
    on: [376, '16:30'],
    card: ['SIG-07', 'SIG-13'],
    facts: [
      told('online', 3, 'Krijgt via een besloten groep de vraag om pakketjes thuis te bewaren.'),
      seen('online', 1, 'Liet zien dat er 40 euro per pakketje wordt beloofd.'),
    ],
    spoken: withYoung('N. kwam er zelf mee tijdens het online spreekuur.'),
    then: decided(
      'pga',
      'N. vraagt zelf om hulp en durft het thuis nog niet te zeggen. Een casusregisseur kan dit samen met N. oppakken.',
      'brouwer-t',
      {
        wait: 5,
        offences: 0,
        says: 'N. wil ervan af, maar is bang dat thuis de telefoon wordt afgepakt.',
      },
    ),
  },

  // Kevin: keeps watch at night in the Sluiskwartier
  {
    id: 'kevin-stam-1',
    who: about('kevin-stam', 'given family nick age road', { nickname: 'Kev' }),
    by: 'benali-r',
    on: [372, '10:10'],
    card: ['SIG-08', 'SIG-10'],
    facts: [
      seen(
        'straat',
        2,
        'Stond op de hoek van de Vlasakker en belde telkens als er een auto de straat in kwam.',
        '23:15',
      ),
      seen('straat', 1, 'Stond daar weer, met dezelfde twee volwassenen in de buurt.', '23:40'),
    ],
    spoken: notYet('Liep weg toen de straatcoach een praatje wilde maken.'),
    then: decided('own-organisation', 'De straatcoach heeft een begin van contact en houdt dat vast.', 'benali-r', {
      wait: 3,
    }),
  },
  {
    id: 'kevin-stam-2',
    who: about('kevin-stam', 'given family year area'),
    by: 'de-wit-b',
    on: [364, '09:45'],
    card: ['SIG-17', 'SIG-12'],
    facts: [
      recorded(
        'school',
        [60, 1],
        'Uitgeschreven bij het mbo. Reageerde op vier uitnodigingen niet.',
        'RMC-registratie',
      ),
      heard('thuis', 3, 'Zou overdag slapen en ’s nachts weg zijn.', 'ouder, aan de telefoon'),
    ],
    spoken: withParents('Een ouder maakt zich zorgen en wil graag hulp.'),
    joins: {
      signal: 'kevin-stam-1',
      after: 2,
      reason: 'Naam, straat en leeftijd kloppen; de ouder bevestigde de bijnaam.',
    },
    then: decided(
      'pga',
      'Geen school, geen werk, ’s nachts op straat met volwassenen. Eén regisseur verbindt straat en thuis.',
      'brouwer-t',
      {
        wait: 3,
        offences: 1,
        says: 'Nog niet gesproken. De straatcoach probeert het deze week.',
      },
    ),
  },

  // Yara: a bank card lent out, then pressed to find others
  {
    id: 'yara-haddou-1',
    who: about('yara-haddou', 'given family age school', { familyName: 'Hadou' }),
    by: 'lokhorst-i',
    on: [355, '14:15'],
    card: ['SIG-04', 'SIG-06'],
    facts: [
      told('online', 10, 'Leende de bankpas uit aan iemand van een app. De rekening is nu geblokkeerd.'),
      seen('school', 2, 'Vroeg twee klasgenoten in de gang of zij hun pas wilden uitlenen.', '10:25'),
    ],
    spoken: withYoung('Y. schrok toen duidelijk werd wat er met de pas gebeurde.'),
    then: decided('pga', 'Y. is onder druk gezet om anderen te vragen. Eerst bescherming, dan een plan.', 'brouwer-t', {
      wait: 5,
      offences: 0,
      says: '‘Als ik niemand vind, moet ik het zelf terugbetalen.’',
      dissent: {
        by: 'visser-a',
        text: 'Had liever eerst een gesprek met het wijkteam gezien; een plan kan daarna nog.',
      },
    }),
  },

  // Levi: parcels for somebody else, adult, wants work
  {
    id: 'levi-goudsmit-1',
    who: about('levi-goudsmit', 'given family age area'),
    by: 'groen-s',
    on: [352, '08:50'],
    card: ['SIG-14', 'SIG-10'],
    facts: [
      seen(
        'straat',
        5,
        'Zat om 03.10 uur in een geparkeerde auto op het bedrijventerrein, met een volwassene van buiten de stad.',
        '03:10',
      ),
      told('straat', 5, 'Zei dat het om een lift ging.'),
    ],
    spoken: withYoung(),
    then: decided('own-organisation', 'De wijkagent gaat nog een keer langs voor een gesprek.', 'groen-s', { wait: 2 }),
  },
  {
    id: 'levi-goudsmit-2',
    who: about('levi-goudsmit', 'given family born street'),
    by: 'mensah-k',
    on: [343, '15:40'],
    card: ['SIG-01', 'SIG-04'],
    facts: [
      seen('straat', 3, 'Had drie telefoons op tafel in De Loods en nam er steeds één mee naar buiten.', '20:30'),
      told('straat', 3, 'Heeft een schuld bij iemand die ‘niet van wachten houdt’.'),
    ],
    spoken: withYoung('L. vroeg of er snel werk te vinden is.'),
    joins: { signal: 'levi-goudsmit-1', after: 1, reason: 'Volledige naam, geboortedatum en wijk zijn gelijk.' },
    then: decided(
      'pga',
      'L. wil zelf weg uit de schuld en vraagt om werk. Dat is een goed begin voor een plan.',
      'kaya-m',
      {
        wait: 2,
        offences: 2,
        says: '‘Geef me werk en ik ben daar weg.’',
      },
    ),
  },

  // Aylin: found far from home at night
  {
    id: 'aylin-demir-1',
    who: about('aylin-demir', 'given family age school area'),
    by: 'lokhorst-i',
    on: [340, '13:20'],
    card: ['SIG-08', 'SIG-12'],
    facts: [
      seen('school', 4, 'Viel twee keer in slaap in de les en zei om vijf uur thuis te zijn gekomen.'),
      seen('school', [21, 2], 'Zit in de pauze niet meer bij de vaste groep.'),
    ],
    spoken: withYoung('A. zei dat er niets aan de hand is.'),
    then: decided(
      'conversation-or-care',
      'Het wijkteam kent het gezin en kan zonder veel omhaal langsgaan.',
      'nguyen-l',
      {
        wait: 2,
      },
    ),
  },
  {
    id: 'aylin-demir-2',
    who: about('aylin-demir', 'given family born street'),
    by: 'pattinama-d',
    on: [333, '09:10'],
    card: ['SIG-14', 'SIG-15', 'SIG-10'],
    facts: [
      seen(
        'straat',
        4,
        'Is om 02.40 uur aangetroffen bij een vakantiepark op 80 kilometer van huis, met drie volwassenen.',
        '02:40',
      ),
      told('straat', 4, 'Wist niet in welke plaats dit was.'),
    ],
    spoken: withBoth('Ouders zijn die nacht gebeld en hebben A. opgehaald.'),
    urgent: 'Veilig Thuis is dezelfde nacht gebeld; het platform komt daarna.',
    then: decided(
      'pga',
      'A. is ver van huis aangetroffen en werd daarheen gebracht. Veilig Thuis kijkt mee; een casusregisseur houdt het bij elkaar.',
      'van-der-berg-j',
      {
        wait: 2,
        offences: 0,
        says: '‘Ik dacht dat we naar een feest gingen.’',
      },
    ),
  },

  // Zeynep: absent from school, picked up by car
  {
    id: 'zeynep-polat-1',
    who: about('zeynep-polat', 'given family age', { familyName: 'Pollat', school: 'Sluiskamp College' }),
    by: 'haddad-k',
    on: [331, '16:10'],
    card: ['SIG-17'],
    facts: [recorded('school', [28, 1], 'Elf keer te laat en vier keer niet in het laatste lesuur.', 'lesregister')],
    spoken: withYoung('Z. zegt dat de bus vaak te laat is.'),
    then: decided('own-organisation', 'De school spreekt eerst zelf met Z. en een ouder.', 'bakker-i', { wait: 3 }),
  },
  {
    id: 'zeynep-polat-2',
    who: about('zeynep-polat', 'given family born street handle'),
    by: 'bakker-i',
    on: [318, '10:35'],
    card: ['SIG-17', 'SIG-10', 'SIG-05'],
    facts: [
      seen(
        'school',
        2,
        'Werd voor het derde uur opgehaald door een auto met een volwassene achter het stuur.',
        '10:50',
      ),
      recorded('school', [50, 1], 'Het verzuim liep op tot 41 lesuren.', 'lesregister'),
      seen('school', 5, 'Gooide een stoel om toen een docent naar de telefoon vroeg.', '13:40'),
    ],
    spoken: withBoth('Een ouder wist niet van de auto en schrok.'),
    joins: {
      signal: 'zeynep-polat-1',
      after: 1,
      reason: 'Zelfde school, zelfde klas; de naam was verkeerd geschreven.',
    },
    then: decided(
      'pga',
      'De school komt er alleen niet uit en thuis is er zorg over de volwassene met de auto.',
      'kaya-m',
      {
        wait: 3,
        offences: 0,
        says: '‘Het is gewoon een kennis.’ Meer wil Z. nu niet zeggen.',
      },
    ),
  },

  // Jayson: older, at the quay with younger boys and girls around
  {
    id: 'jayson-rosaria-1',
    who: about('jayson-rosaria', 'given nick age road', { nickname: 'Jay R' }),
    by: 'benali-r',
    on: [320, '11:50'],
    card: ['SIG-04', 'SIG-01'],
    facts: [
      seen('straat', 3, 'Deelde op de Werfkade nieuwe koptelefoons uit aan jongeren van ongeveer 14.', '21:10'),
      heard('straat', 2, 'Zou jongeren vragen om ‘even iets weg te brengen’.', 'jongere op de Werfkade'),
    ],
    spoken: notYet(),
    asked: {
      after: 1,
      text: 'Hoe weet je de leeftijd, en heb je het uitdelen zelf gezien?',
      answer: {
        after: 2,
        text: 'Het uitdelen zag ik zelf. De leeftijd schat ik; twee jongeren ken ik van de basisschool.',
      },
    },
    then: decided('own-organisation', 'De straatcoach zoekt de jongere zelf op.', 'benali-r', { wait: 4 }),
  },
  {
    id: 'jayson-rosaria-2',
    who: about('jayson-rosaria', 'given nick family born road', { nickname: 'Jay R' }),
    by: 'pattinama-d',
    on: [302, '14:00'],
    card: ['SIG-04', 'SIG-03'],
    facts: [
      recorded('straat', 6, 'Had bij een controle 60 lege zakjes en een weegschaal bij zich.', 'politiesysteem'),
      told('straat', 6, 'Zei dat de spullen van een ander waren en dat weigeren niet kon.'),
    ],
    spoken: withYoung(),
    joins: { signal: 'jayson-rosaria-1', after: 1, reason: 'De straatcoach herkende de bijnaam en de plek.' },
    then: decided(
      'pga',
      'J. zegt niet te kunnen weigeren. Binnen de leeftijd en met twee delicten past een plan nog net; bij meer gaat het naar ondermijning.',
      'kaya-m',
      {
        wait: 2,
        offences: 2,
        says: '‘Ik kan niet gewoon stoppen. Dat snapt niemand.’',
        dissent: { by: 'pattinama-d', text: 'De politie had liever meteen het team ondermijning betrokken.' },
      },
    ),
  },

  // Wesley
  {
    id: 'wesley-de-groot-1',
    who: about('wesley-de-groot', 'given family age road', { familyName: 'de Groodt' }),
    by: 'benali-r',
    on: [292, '10:20'],
    card: ['SIG-11', 'SIG-08'],
    facts: [
      seen(
        'straat',
        2,
        'Reed na middernacht vier keer heen en weer tussen de Werf en het station, steeds met een ander achterop.',
        '00:30',
      ),
    ],
    spoken: withYoung('W. maakte er een grapje van.'),
    then: decided('own-organisation', 'De straatcoach blijft in gesprek.', 'benali-r', { wait: 3 }),
  },
  {
    id: 'wesley-de-groot-2',
    who: about('wesley-de-groot', 'given family born street'),
    by: 'de-wit-b',
    on: [287, '09:30'],
    card: ['SIG-04', 'SIG-12'],
    facts: [
      told('thuis', 4, 'Heeft boetes en een schuld op straat, samen ongeveer 3.000 euro.'),
      recorded('school', [90, 10], 'Staat sinds drie maanden nergens ingeschreven.', 'RMC-registratie'),
    ],
    spoken: withYoung('W. kwam zelf naar het spreekuur.'),
    joins: {
      signal: 'wesley-de-groot-1',
      after: 2,
      reason: 'Straat, leeftijd en scooter komen overeen; de naam was anders gespeld.',
    },
    then: decided(
      'pga',
      'W. vraagt zelf om hulp bij schuld en werk en wordt intussen gevraagd voor ritten.',
      'van-der-berg-j',
      {
        wait: 2,
        offences: 1,
        says: '‘Ik wil dat het ophoudt, maar eerst moet die schuld weg.’',
      },
    ),
  },

  // Tess
  {
    id: 'tess-van-wijk-1',
    who: about('tess-van-wijk', 'given age school handle'),
    by: 'van-vliet-r',
    on: [274, '12:50'],
    card: ['SIG-07', 'SIG-05'],
    facts: [
      seen('school', 1, 'Bleef in de les doorappen en werd boos toen de telefoon weg moest.', '11:15'),
      heard('online', 3, 'Zou op een besloten account vapes aanbieden.', 'klasgenoot'),
    ],
    spoken: notYet('De mentor plant een gesprek.'),
    then: decided('own-organisation', 'De mentor spreekt T. eerst.', 'bakker-i', { wait: 3 }),
  },
  {
    id: 'tess-van-wijk-2',
    who: about('tess-van-wijk', 'given family born school street'),
    by: 'bakker-i',
    on: [268, '15:15'],
    card: ['SIG-04', 'SIG-03', 'SIG-06'],
    facts: [
      seen('school', 2, 'Had 35 vapes zonder accijns in het kluisje.', '09:05'),
      told('school', 2, 'Moet per week een vast bedrag inleveren bij iemand die T. niet wil noemen.'),
    ],
    spoken: withBoth('Ouders waren erbij. Zij willen meewerken.'),
    joins: { signal: 'tess-van-wijk-1', after: 1, reason: 'De zorgcoördinator herkende de beschrijving.' },
    then: decided(
      'pga',
      'T. verkoopt voor een ander en moet afdragen. School, thuis en online horen in één plan.',
      'kaya-m',
      {
        wait: 3,
        offences: 0,
        says: '‘Het begon met tien euro. Nu moet het.’',
      },
    ),
  },

  // Isa
  {
    id: 'isa-kwakman-1',
    who: about('isa-kwakman', 'given family age school'),
    by: 'timmermans-e',
    on: [259, '10:00'],
    card: ['SIG-12', 'SIG-17'],
    facts: [
      recorded('school', [40, 1], 'De cijfers daalden van gemiddeld een zeven naar een vier.', 'leerlingvolgsysteem'),
      seen('school', [14, 1], 'Staat in de pauze bij het hek, met jongeren die niet op school zitten.'),
    ],
    spoken: withYoung('I. zegt dat de oude vrienden kinderachtig zijn.'),
    then: decided('conversation-or-care', 'Het wijkteam praat met I. en ouders.', 'peeters-g', { wait: 2 }),
  },
  {
    id: 'isa-kwakman-2',
    who: about('isa-kwakman', 'given family born street'),
    by: 'peeters-g',
    on: [253, '16:45'],
    card: ['SIG-13', 'SIG-08', 'SIG-06'],
    facts: [
      told('thuis', 2, 'Gaat ’s avonds door het raam naar buiten om iets ‘door te geven’ bij de sluis.'),
      heard('thuis', 2, 'Er lag een tas onder het bed die niet van I. is.', 'ouder'),
    ],
    spoken: withBoth('Ouders en I. zijn akkoord met delen.'),
    joins: { signal: 'isa-kwakman-1', after: 1, reason: 'Zelfde gezin, bekend bij het wijkteam.' },
    then: decided(
      'pga',
      'I. is jong en geeft al dingen door. Ouders vragen om iemand die alles bij elkaar houdt.',
      'brouwer-t',
      {
        wait: 3,
        offences: 0,
        says: '‘Ze zeiden dat ik te klein ben om gepakt te worden.’',
      },
    ),
  },

  // Bas
  {
    id: 'bas-dijkstra-1',
    who: about('bas-dijkstra', 'given family age school', { familyName: 'Dykstra' }),
    by: 'smit-h',
    on: [251, '13:05'],
    card: ['SIG-05', 'SIG-06'],
    facts: [
      seen('school', 1, 'Liep boos weg van de stage toen er een telefoontje kwam.', '11:40'),
      seen('school', 8, 'Gaf drie verschillende redenen voor dezelfde vrije middag.'),
    ],
    spoken: withYoung(),
    then: decided('own-organisation', 'De stagebegeleider kijkt of een andere stage helpt.', 'smit-h', { wait: 6 }),
  },
  {
    id: 'bas-dijkstra-2',
    who: about('bas-dijkstra', 'given family born street'),
    by: 'mensah-k',
    on: [239, '17:10'],
    card: ['SIG-11', 'SIG-08'],
    facts: [
      seen('straat', 3, 'Stond om 01.30 uur bij de loswal met vier jongeren van rond de 22.', '01:30'),
      told('straat', 2, 'Krijgt 50 euro om een nacht op te letten.'),
    ],
    spoken: withYoung('B. vertelde het zelf, na afloop van het voetballen.'),
    joins: { signal: 'bas-dijkstra-1', after: 2, reason: 'Zelfde school en straat; de stagebegeleider bevestigde.' },
    then: decided('pga', 'B. let ’s nachts op voor geld en raakt de stage kwijt. B. wil praten.', 'kaya-m', {
      wait: 4,
      offences: 0,
      says: '‘Ik sta daar alleen maar.’',
    }),
  },

  // Elias
  {
    id: 'elias-bakkali-1',
    who: about('elias-bakkali', 'nick age road', { givenName: 'Eli' }),
    by: 'benali-r',
    on: [236, '10:40'],
    card: ['SIG-04'],
    facts: [
      seen('straat', 2, 'Reed in een huurauto over het Stationsplein, zonder zichtbaar rijbewijs of werk.', '22:10'),
    ],
    spoken: notYet(),
    then: closed(
      'not-concrete',
      'Dank je wel. Een huurauto alleen is te weinig om iets mee te doen. Zie je meer, dan horen we het graag.',
    ),
  },
  {
    id: 'elias-bakkali-2',
    who: about('elias-bakkali', 'given family born school'),
    by: 'ouwehand-r',
    on: [223, '14:35'],
    card: ['SIG-17', 'SIG-04', 'SIG-01'],
    facts: [
      recorded('school', [45, 1], 'Kwam zes weken niet op stage en meldde zich niet af.', 'stageregistratie'),
      told('school', 2, 'Huurt auto’s op eigen naam voor anderen en krijgt daar geld voor.'),
    ],
    spoken: withYoung('E. wist niet dat dit strafbaar kan zijn.'),
    then: decided('pga', 'E. huurt auto’s voor anderen en verliest daardoor stage en school.', 'brouwer-t', {
      wait: 3,
      offences: 1,
      says: '‘Op papier is die auto van mij. Verder weet ik niks.’',
    }),
  },

  // Pim
  {
    id: 'pim-verbeek-1',
    who: about('pim-verbeek', 'given family age school'),
    by: 'haddad-k',
    on: [217, '15:55'],
    card: ['SIG-12'],
    facts: [seen('school', [20, 1], 'Eet de lunch alleen en kijkt steeds naar de telefoon.')],
    spoken: withYoung('P. zegt dat het goed gaat.'),
    then: closed(
      'own-organisation-continues',
      'Fijn dat je het deelt. Eén waarneming zonder meer past bij een gesprek met de mentor. Die heeft het nu opgepakt.',
    ),
  },
  {
    id: 'pim-verbeek-2',
    who: about('pim-verbeek', 'given family born street'),
    by: 'visser-a',
    on: [208, '11:25'],
    card: ['SIG-17', 'SIG-16'],
    facts: [
      recorded('school', [42, 1], 'Is 29 lesuren ongeoorloofd weg geweest.', 'leerplichtregistratie'),
      seen('thuis', 2, 'Had bij het gesprek een blauwe plek bij het oog en zei gevallen te zijn.', '15:30'),
    ],
    spoken: withBoth('Een ouder zag de plek ook en vertrouwt het verhaal niet.'),
    urgent: 'Met Veilig Thuis overlegd op dezelfde dag. Advies: samen met de ouder oppakken.',
    then: decided(
      'pga',
      'Verzuim en een verwonding zonder duidelijke oorzaak. Veilig Thuis adviseerde één plan met de ouder.',
      'brouwer-t',
      {
        wait: 3,
        offences: 0,
        says: '‘Ik ben gewoon gevallen.’ Later: ‘Ik wil het er nu niet over hebben.’',
      },
    ),
  },

  // Giovanni
  {
    id: 'giovanni-maduro-1',
    who: about('giovanni-maduro', 'given nick age school', { givenName: 'Gio' }),
    by: 'ouwehand-r',
    on: [191, '10:15'],
    card: ['SIG-17'],
    facts: [
      recorded('school', [30, 2], 'Miste acht ochtenden en leverde twee opdrachten niet in.', 'verzuimregistratie'),
    ],
    spoken: withYoung('G. zegt ’s nachts slecht te slapen.'),
    then: decided('own-organisation', 'De mentor maakt eerst een rooster met een latere start.', 'ouwehand-r', {
      wait: 3,
    }),
  },
  {
    id: 'giovanni-maduro-2',
    who: about('giovanni-maduro', 'given nick family born school street'),
    by: 'groen-s',
    on: [179, '08:40'],
    card: ['SIG-03', 'SIG-14'],
    facts: [
      recorded(
        'straat',
        5,
        'Had om 04.00 uur op de Werfkade twee lege jerrycans en handschoenen bij zich.',
        'politiesysteem',
      ),
      told('straat', 5, 'Zei een klus te doen voor iemand uit de buurt.'),
    ],
    spoken: withYoung(),
    joins: { signal: 'giovanni-maduro-1', after: 3, reason: 'Naam en school kloppen; de mentor kende het adres.' },
    then: decided(
      'pga',
      'Een nachtelijke klus met jerrycans en oplopend verzuim. G. is nog in gesprek met de mentor.',
      'kaya-m',
      {
        wait: 3,
        offences: 2,
        says: '‘Ik rij alleen. Ik vraag niet wat erin zit.’',
      },
    ),
  },
  {
    id: 'giovanni-maduro-3',
    who: about('giovanni-maduro', 'given family born'),
    by: 'pattinama-d',
    on: [110, '13:30'],
    card: ['SIG-10', 'SIG-04'],
    facts: [seen('straat', 3, 'Stapte uit een auto van een bedrijf dat al langer leegstaat.', '22:45')],
    spoken: notYet('Loopt via de casusregisseur.'),
    then: decided(
      'undermining',
      'Het leegstaande bedrijf is iets voor het team ondermijning. Over G. zelf verandert er niets: het plan loopt door.',
      'hoekstra-w',
      {
        wait: 3,
      },
    ),
  },

  // Bilal
  {
    id: 'bilal-oosterhuis-1',
    who: about('bilal-oosterhuis', 'given nick age road', { nickname: 'Billie' }),
    by: 'benali-r',
    on: [188, '11:10'],
    card: ['SIG-08', 'SIG-11'],
    facts: [
      seen(
        'straat',
        2,
        'Zat na middernacht in het trappenhuis aan de Wierdijk met twee jongeren van rond de 20.',
        '00:50',
      ),
    ],
    spoken: withYoung('B. zei dat er thuis niemand op let.'),
    then: decided('own-organisation', 'De straatcoach houdt contact.', 'benali-r', { wait: 3 }),
  },
  {
    id: 'bilal-oosterhuis-2',
    who: about('bilal-oosterhuis', 'given nick family born road', { familyName: 'Oosterhuys', nickname: 'Billie' }),
    by: 'smit-h',
    on: [174, '09:50'],
    card: ['SIG-04', 'SIG-17'],
    facts: [
      seen('school', 3, 'Kwam met een jas van meer dan 600 euro en wilde niet zeggen waarvan.'),
      recorded('school', [25, 1], 'Was negen dagen niet op school.', 'verzuimregistratie'),
    ],
    spoken: withParents('Een ouder had de jas niet gezien.'),
    joins: { signal: 'bilal-oosterhuis-1', after: 2, reason: 'Bijnaam en straat bevestigd door de mentor.' },
    then: decided(
      'pga',
      'Op straat, thuis en op school gebeurt tegelijk iets. De partners willen één plan.',
      'brouwer-t',
      {
        wait: 3,
        offences: 0,
        says: '‘Iedereen heeft zo’n jas.’',
      },
    ),
  },
  {
    id: 'bilal-oosterhuis-3',
    who: about('bilal-oosterhuis', 'given family school'),
    by: 'de-haan-f',
    on: [120, '15:20'],
    card: ['SIG-07'],
    facts: [
      seen('online', 1, 'Zette een filmpje online met stapels geld. B. haalde het na een bericht zelf weg.', '19:30'),
    ],
    spoken: withYoung('B. vond het zelf ook niet slim.'),
    then: decided(
      'conversation-or-care',
      'De casusregisseur bespreekt het in het volgende gesprek. Er loopt al een plan.',
      'brouwer-t',
      { wait: 2 },
    ),
  },

  // Ruben
  {
    id: 'ruben-scholten-1',
    who: about('ruben-scholten', 'given family age'),
    by: 'mensah-k',
    on: [171, '16:25'],
    card: ['SIG-12'],
    facts: [
      heard('straat', 4, 'Zou nergens meer komen sinds de baan in het magazijn stopte.', 'bezoeker van De Loods'),
    ],
    spoken: notYet(),
    then: closed(
      'not-concrete',
      'Dank je wel. Er is nog niets gezien. Kun je R. zelf eens uitnodigen? Laat het weten als je dan zorgen houdt.',
    ),
  },
  {
    id: 'ruben-scholten-2',
    who: about('ruben-scholten', 'given family born street'),
    by: 'de-wit-b',
    on: [103, '10:55'],
    card: ['SIG-04', 'SIG-10'],
    facts: [
      told('straat', 2, 'Haalt pakketten op bij een loods en brengt ze naar adressen die per app komen.'),
      told('thuis', 2, 'Weet niet wat erin zit en durft niet te weigeren.'),
    ],
    spoken: withYoung('R. kwam voor werk en vertelde dit aan het eind.'),
    then: decided(
      'pga',
      'R. vervoert pakketten en durft niet te stoppen. Werk en veiligheid horen in één plan.',
      'brouwer-t',
      {
        wait: 3,
        offences: 1,
        says: '‘Ik wil gewoon weer in een magazijn werken.’',
      },
    ),
  },

  // Mats
  {
    id: 'mats-bolhuis-1',
    who: about('mats-bolhuis', 'given family age school'),
    by: 'van-vliet-r',
    on: [134, '12:10'],
    card: ['SIG-01', 'SIG-06'],
    facts: [
      seen('school', 1, 'Had een tweede telefoon in de etui en noemde die ‘van een vriend’.', '10:15'),
      seen('school', 6, 'Ging drie keer in één uur naar de wc om te bellen.'),
    ],
    spoken: withYoung('M. haalde de schouders op.'),
    then: decided('conversation-or-care', 'Het jongerenwerk op school gaat met M. praten.', 'mensah-k', { wait: 3 }),
  },
  {
    id: 'mats-bolhuis-2',
    who: about('mats-bolhuis', 'given family born street'),
    by: 'nguyen-l',
    on: [123, '15:05'],
    card: ['SIG-08', 'SIG-13'],
    facts: [
      heard('thuis', 3, 'Is drie keer na elf uur ’s avonds weggeweest en zegt niet waarheen.', 'ouder'),
      told('straat', 1, 'Bewaarde twee keer een rugzak voor iemand van buiten school.'),
    ],
    spoken: withBoth('M. en een ouder zijn akkoord met delen.'),
    joins: { signal: 'mats-bolhuis-1', after: 1, reason: 'Naam, school en leeftijd zijn gelijk.' },
    then: decided('pga', 'M. bewaart spullen voor een ander en wil daar met hulp mee stoppen.', 'van-der-berg-j', {
      wait: 3,
      offences: 0,
      says: '‘Ik wist niet hoe ik nee moest zeggen.’',
    }),
  },

  // Amina
  {
    id: 'amina-faber-1',
    who: about('amina-faber', 'given family born school handle'),
    by: 'de-haan-f',
    on: [118, '14:40'],
    card: ['SIG-07', 'SIG-04', 'SIG-13'],
    facts: [
      told(
        'online',
        5,
        'Leerde online iemand kennen die vroeg om geld op de eigen rekening te zetten en weer op te nemen.',
      ),
      told('online', 2, 'Heeft dat twee keer gedaan en kreeg er 150 euro voor.'),
    ],
    spoken: withYoung('A. vroeg of dit gevaarlijk is.'),
    then: decided(
      'pga',
      'A. is gebruikt als geldezel en wil stoppen. Bank, thuis en school moeten samen opgepakt worden.',
      'van-der-berg-j',
      {
        wait: 3,
        offences: 0,
        says: '‘Ik dacht dat we vrienden waren.’',
      },
    ),
  },

  // Jordi
  {
    id: 'jordi-pereira-1',
    who: about('jordi-pereira', 'given nick age area'),
    by: 'benali-r',
    on: [106, '10:30'],
    card: ['SIG-11'],
    facts: [seen('straat', 3, 'Was vier avonden achter elkaar bij de Werfkade met een groep die ouder is.', '22:30')],
    spoken: withYoung('J. is goed te spreken en wil niet lastig zijn.'),
    then: decided('own-organisation', 'Alleen aanwezig zijn is nog niets. De straatcoach houdt contact.', 'benali-r', {
      wait: 3,
    }),
  },
  {
    id: 'jordi-pereira-2',
    who: about('jordi-pereira', 'given nick family born area', { familyName: 'Perreira' }),
    by: 'lokhorst-i',
    on: [94, '13:45'],
    card: ['SIG-17', 'SIG-04'],
    facts: [
      recorded('school', [35, 3], 'Stopte met de opleiding zonder zich uit te schrijven.', 'verzuimregistratie'),
      told('school', 4, 'Heeft geld geleend van iemand op de Werfkade en werkt dat nu af.'),
    ],
    spoken: withYoung('Telefonisch. J. wil terug naar school, maar niet nu.'),
    joins: { signal: 'jordi-pereira-1', after: 2, reason: 'Bijnaam, wijk en leeftijd kloppen; de mentor bevestigde.' },
    then: decided(
      'pga',
      'J. werkt een schuld af en is gestopt met school. RMC en straatcoach willen samen optrekken.',
      'van-der-berg-j',
      {
        wait: 3,
        offences: 0,
        says: '‘Als die schuld weg is, ben ik daar weg.’',
      },
    ),
  },

  // Thijs
  {
    id: 'thijs-wagenaar-1',
    who: about('thijs-wagenaar', 'given age road', { givenName: 'Thijs' }),
    by: 'benali-r',
    on: [84, '11:20'],
    card: ['SIG-08', 'SIG-11'],
    facts: [
      seen(
        'straat',
        2,
        'Liep om 01.15 uur langs de sluis met een grote tas, achter drie oudere jongeren aan.',
        '01:15',
      ),
    ],
    spoken: notYet('Was te ver weg om aan te spreken.'),
    then: decided('own-organisation', 'De straatcoach zoekt contact en kijkt wie dit is.', 'benali-r', { wait: 3 }),
  },
  {
    id: 'thijs-wagenaar-2',
    who: about('thijs-wagenaar', 'given family born street'),
    by: 'nguyen-l',
    on: [60, '09:35'],
    card: ['SIG-15', 'SIG-08'],
    facts: [
      heard('thuis', 2, 'Sliep twee nachten niet thuis. De ouder wist niet waar T. was.', 'ouder, aan de telefoon'),
    ],
    spoken: withParents('De ouder belde zelf.'),
    withoutConsent:
      'T. was twee nachten weg en is zelf nog niet gesproken. De ouder vroeg om hulp; T. hoort het zodra dat kan.',
    urgent: 'T. was weer thuis toen de ouder belde. Politie en Veilig Thuis zijn geïnformeerd.',
    match: {
      signal: 'thijs-wagenaar-1',
      after: 1,
      then: 'taken-apart',
      reason: 'Alleen voornaam, leeftijd en straat. De straatcoach weet niet zeker wie het was.',
    },
    then: decided('conversation-or-care', 'Het wijkteam gaat deze week langs bij T. en ouders.', 'nguyen-l', {
      wait: 1,
    }),
  },
  {
    id: 'thijs-wagenaar-3',
    who: about('thijs-wagenaar', 'given family year phone', { school: 'Sluiskamp College' }),
    by: 'bakker-i',
    on: [56, '15:10'],
    card: ['SIG-17', 'SIG-07', 'SIG-11'],
    facts: [
      recorded('school', [10, 0], 'Was 14 lesuren weg in de eerste week van het schooljaar.', 'lesregister'),
      told('online', 1, 'Krijgt in een groepsapp opdrachten voor ritjes.'),
      told('straat', 1, 'Bracht in de zomer een paar keer ’s nachts een tas weg en wil daarmee stoppen.'),
    ],
    spoken: withYoung('T. begon er zelf over.'),
    joins: {
      signal: 'thijs-wagenaar-2',
      after: 1,
      reason: 'Naam en geboortejaar kloppen; de ouder bevestigde de school.',
    },
    then: decided(
      'pga',
      'T. bracht ’s nachts tassen weg, blijft weg van school en vraagt zelf om hulp. Straat, thuis, school en online horen in één plan.',
      'van-der-berg-j',
      {
        wait: 1,
        offences: 0,
        says: '‘Ik wil ermee stoppen, maar ze blijven appen.’',
        actions: [
          { what: 'Eerste gesprek met T. en ouders plannen', owner: 'van-der-berg-j', within: 5 },
          { what: 'Verzuimoverzicht klaarzetten voor het plan', owner: 'visser-a', within: 10 },
        ],
      },
    ),
  },
  {
    id: 'thijs-wagenaar-4',
    who: about('thijs-wagenaar', 'given family area'),
    by: 'benali-r',
    on: [25, '10:05'],
    card: ['SIG-11'],
    facts: [seen('straat', 3, 'Liep over het Busplein, groette twee oudere jongeren en liep door.', '17:20')],
    spoken: withYoung('T. vertelde op weg te zijn naar voetbal.'),
    then: decided(
      'conversation-or-care',
      'Dit past bij het plan dat al loopt. De casusregisseur neemt het mee.',
      'van-der-berg-j',
      { wait: 2 },
    ),
  },

  // Sofia
  {
    id: 'sofia-martens-1',
    who: about('sofia-martens', 'given family born school handle'),
    by: 'bakker-i',
    on: [83, '11:45'],
    card: ['SIG-13', 'SIG-04', 'SIG-08'],
    facts: [
      seen('school', 4, 'Werd na school opgehaald door iemand van ongeveer 25 die ouders niet kennen.', '15:10'),
      told('school', 2, 'Heeft cadeaus gekregen en moet daar ‘iets voor terugdoen’: een doos bewaren.'),
    ],
    spoken: withBoth('Ouders wisten van niets en zijn erg geschrokken.'),
    urgent: 'Met Veilig Thuis overlegd; signalen van dwang worden samen bekeken.',
    then: decided(
      'pga',
      'S. wordt onder druk gezet om iets te bewaren. Bescherming staat voorop in het plan.',
      'brouwer-t',
      {
        wait: 3,
        offences: 0,
        says: '‘Het was eerst gewoon lief.’',
      },
    ),
  },

  // Selin
  {
    id: 'selin-aksoy-1',
    who: about('selin-aksoy', 'given family age school', { givenName: 'Celin' }),
    by: 'lokhorst-i',
    on: [92, '09:25'],
    card: ['SIG-05', 'SIG-12'],
    facts: [
      seen('school', 2, 'Kreeg ruzie in de kantine over een gevonden telefoon.', '12:30'),
      seen('school', [20, 1], 'Komt alleen nog naar praktijklessen.'),
    ],
    spoken: withYoung('S. zegt dat de theorie geen zin heeft.'),
    then: decided('conversation-or-care', 'De loopbaancoach en het wijkteam plannen samen een gesprek.', 'peeters-g', {
      wait: 2,
    }),
  },
  {
    id: 'selin-aksoy-2',
    who: about('selin-aksoy', 'given family born street'),
    by: 'groen-s',
    on: [69, '08:55'],
    card: ['SIG-08', 'SIG-10'],
    facts: [
      seen(
        'straat',
        4,
        'Zat om 02.00 uur voorin een auto bij de flat aan de Vlasakker; achterin lag een stapel postpakketten.',
        '02:00',
      ),
      told('straat', 4, 'Zei pakketten te helpen uitzoeken.'),
    ],
    spoken: withYoung(),
    joins: { signal: 'selin-aksoy-1', after: 2, reason: 'Geboortedatum en school nagevraagd bij de loopbaancoach.' },
    then: decided('pga', 'S. zoekt ’s nachts pakketten uit voor anderen en raakt los van school.', 'kaya-m', {
      wait: 3,
      offences: 1,
      says: '‘Het is werk. Alleen niet op papier.’',
    }),
  },

  // Ravi
  {
    id: 'ravi-mahabier-1',
    who: about('ravi-mahabier', 'given age area'),
    by: 'benali-r',
    on: [89, '16:50'],
    card: ['SIG-04'],
    facts: [heard('straat', 5, 'Zou ineens veel geld hebben.', 'bewoner van de Havenkom')],
    spoken: notYet(),
    asked: {
      after: 1,
      text: 'Heb je zelf iets gezien, of kun je R. spreken?',
      answer: { after: 3, text: 'Nee, ik heb alleen dit verhaal van een bewoner.' },
    },
    then: closed('not-concrete', 'Dank je wel voor je antwoord. Zonder iets dat gezien is, doen we hier niets mee.', 4),
  },
  {
    id: 'ravi-mahabier-2',
    who: about('ravi-mahabier', 'given family born school street'),
    by: 'ouwehand-r',
    on: [74, '14:20'],
    card: ['SIG-04', 'SIG-01', 'SIG-17'],
    facts: [
      told('straat', 3, 'Rijdt in het weekend pakketjes rond op een scooter die niet van R. is.'),
      recorded('school', [28, 1], 'Miste alle maandagochtenden.', 'verzuimregistratie'),
      seen('school', 3, 'Kreeg in een gesprek van twintig minuten elf oproepen.', '11:30'),
    ],
    spoken: withYoung('R. vroeg wat er gebeurt als je ermee stopt.'),
    then: decided('pga', 'R. bezorgt pakketjes in het weekend en vraagt hoe je stopt.', 'van-der-berg-j', {
      wait: 3,
      offences: 1,
      says: '‘Hoe stop je als zij weten waar je woont?’',
    }),
  },

  // Dunya
  {
    id: 'dunya-karimi-1',
    who: about('dunya-karimi', 'given age school'),
    by: 'timmermans-e',
    on: [75, '10:45'],
    card: ['SIG-12'],
    facts: [seen('school', [10, 1], 'Zit vaak alleen in de mediatheek.')],
    spoken: withYoung('D. is verhuisd en mist de oude klas.'),
    then: closed(
      'no-concern',
      'Dank je wel. Na jouw gesprek is duidelijk wat er speelt. We doen hier nu niets mee en het signaal wordt vernietigd.',
    ),
  },
  {
    id: 'dunya-karimi-2',
    who: about('dunya-karimi', 'given family born street handle'),
    by: 'de-haan-f',
    on: [34, '16:15'],
    card: ['SIG-07', 'SIG-13', 'SIG-04'],
    facts: [
      seen('online', 2, 'Plaatste een oproep voor ‘snel bijverdienen’ in een groep met leeftijdgenoten.', '21:05'),
      told('online', 1, 'Krijgt 25 euro voor elke persoon die reageert.'),
    ],
    spoken: withYoung('D. verwijderde de oproep na het gesprek.'),
    then: decided(
      'pga',
      'D. werft leeftijdgenoten voor een ander en krijgt daar geld voor. Dat vraagt om school, ouders en online samen.',
      'brouwer-t',
      {
        wait: 3,
        offences: 0,
        says: '‘Ik deelde alleen een berichtje.’',
        dissent: { by: 'mensah-k', text: 'Jongerenwerk wilde eerst zelf verder praten en dan pas een plan.' },
      },
    ),
  },

  // Sterre
  {
    id: 'sterre-de-lange-1',
    who: about('sterre-de-lange', 'given family age school', { familyName: 'Lange' }),
    by: 'timmermans-e',
    on: [66, '12:35'],
    card: ['SIG-05', 'SIG-17'],
    facts: [
      recorded('school', [21, 1], 'Kwam in drie weken zeven keer niet naar het eerste uur.', 'lesregister'),
      seen('school', 3, 'Huilde na een telefoontje en wilde niet zeggen van wie dat was.', '14:20'),
    ],
    spoken: withYoung('S. wil niet dat ouders het weten.'),
    then: decided(
      'conversation-or-care',
      'Het wijkteam nodigt S. uit, samen met de leerlingcoördinator.',
      'peeters-g',
      {
        wait: 3,
      },
    ),
  },
  {
    id: 'sterre-de-lange-2',
    who: about('sterre-de-lange', 'given infix family born street'),
    by: 'peeters-g',
    on: [29, '11:00'],
    card: ['SIG-13', 'SIG-08', 'SIG-01'],
    facts: [
      told('thuis', 3, 'Heeft van iemand een telefoon gekregen en moet altijd opnemen.'),
      told('straat', 3, 'Bracht drie keer een envelop naar een flat in de Molenvaart.'),
    ],
    spoken: withBoth('S. en ouders zijn akkoord met delen.'),
    joins: {
      signal: 'sterre-de-lange-1',
      after: 1,
      reason: 'Zelfde jongere, bekend bij het wijkteam sinds het gesprek.',
    },
    then: decided(
      'pga',
      'S. brengt enveloppen weg en moet altijd bereikbaar zijn. S. en ouders willen hulp.',
      'van-der-berg-j',
      {
        wait: 3,
        offences: 0,
        says: '‘Als ik niet opneem, komen ze naar school.’',
      },
    ),
  },

  // Casper
  {
    id: 'casper-noordhoek-1',
    who: about('casper-noordhoek', 'given family age area'),
    by: 'mensah-k',
    on: [62, '17:30'],
    card: ['SIG-12', 'SIG-08'],
    facts: [told('straat', 1, 'Slaapt sinds kort bij kennissen en zegt ‘overal en nergens’ te zijn.')],
    spoken: withYoung('C. wil geen hulp, wel koffie.'),
    then: decided('own-organisation', 'De jongerenwerker blijft het vaste gezicht.', 'mensah-k', { wait: 3 }),
  },
  {
    id: 'casper-noordhoek-2',
    who: about('casper-noordhoek', 'given family year handle', { familyName: 'Noordhoeck' }),
    by: 'pattinama-d',
    on: [19, '13:15'],
    card: ['SIG-10', 'SIG-04', 'SIG-14'],
    facts: [
      recorded(
        'straat',
        4,
        'Stond om 03.30 uur bij een bedrijfspand in een andere gemeente op de uitkijk.',
        'politiesysteem',
      ),
      told('straat', 4, 'Zegt voor onderdak iets terug te moeten doen.'),
    ],
    spoken: withYoung('Na afloop op het bureau.'),
    joins: {
      signal: 'casper-noordhoek-1',
      after: 2,
      reason: 'Naam en leeftijd kloppen; de jongerenwerker herkende het verhaal.',
    },
    then: decided('pga', 'C. betaalt onderdak met klussen. Een plan begint met een slaapplek.', 'kaya-m', {
      wait: 3,
      offences: 1,
      says: '‘Ik heb geen keus zolang ik daar slaap.’',
    }),
  },

  // Finn
  {
    id: 'finn-van-dam-1',
    who: about('finn-van-dam', 'given family age', { familyName: 'van Damme' }),
    by: 'de-wit-b',
    on: [57, '10:50'],
    card: ['SIG-17'],
    facts: [recorded('school', [70, 1], 'Heeft geen inschrijving sinds de zomer.', 'RMC-registratie')],
    spoken: notYet('Nog geen contact gekregen.'),
    then: closed(
      'own-organisation-continues',
      'Dank je wel. Geen inschrijving is werk voor RMC zelf. Zie je daarbij iets anders, geef het dan door.',
    ),
  },
  {
    id: 'finn-van-dam-2',
    who: about('finn-van-dam', 'given infix family born street'),
    by: 'mensah-k',
    on: [37, '15:30'],
    card: ['SIG-04', 'SIG-10', 'SIG-01'],
    facts: [
      told('straat', 2, 'Past voor geld op een schuurtje en mag er niet in kijken.'),
      seen('straat', 2, 'Legde twee telefoons weg toen de jongerenwerker aanschoof.', '19:45'),
    ],
    spoken: withYoung('F. wil geld sparen voor het rijbewijs.'),
    then: decided(
      'pga',
      'F. past op een schuurtje voor onbekenden, zonder school of werk. F. wil wel praten over werk.',
      'brouwer-t',
      {
        wait: 2,
        offences: 0,
        says: '‘Zolang ik er niet in kijk, weet ik van niks.’',
      },
    ),
  },

  // Jamie
  {
    id: 'jamie-tromp-1',
    who: about('jamie-tromp', 'given age school'),
    by: 'haddad-k',
    on: [48, '14:05'],
    card: ['SIG-06', 'SIG-17'],
    facts: [
      recorded('school', [14, 1], 'Was vijf keer ziek gemeld door iemand die geen ouder bleek te zijn.', 'lesregister'),
    ],
    spoken: withParents('Een ouder wist van geen enkele ziekmelding.'),
    then: decided(
      'own-organisation',
      'De school spreekt af dat alleen ouders nog via de app ziek melden.',
      'bakker-i',
      { wait: 3 },
    ),
  },
  {
    id: 'jamie-tromp-2',
    who: about('jamie-tromp', 'nick road age', { nickname: 'Jay' }),
    by: 'benali-r',
    on: [15, '10:25'],
    card: ['SIG-11', 'SIG-08'],
    facts: [seen('straat', 2, 'Stond om 23.50 uur bij de fietsenkelder met twee jongeren van rond de 20.', '23:50')],
    spoken: withYoung('J. zei op iemand te wachten.'),
    then: decided('own-organisation', 'De straatcoach zoekt J. nog een keer op.', 'benali-r', { wait: 2 }),
  },
  {
    id: 'jamie-tromp-3',
    who: about('jamie-tromp', 'given family born school'),
    by: 'bakker-i',
    on: [9, '11:35'],
    card: ['SIG-04', 'SIG-05', 'SIG-01'],
    facts: [
      seen('school', 2, 'Had 380 euro in een pennenzak en gaf daar drie verschillende verklaringen voor.', '10:40'),
      told('school', 1, 'Moet elke vrijdag iets ophalen bij de fietsenkelder en ‘mag niet te laat zijn’.'),
    ],
    spoken: withBoth('J. en een ouder zijn samen gesproken. Beiden willen verder praten.'),
    joins: { signal: 'jamie-tromp-1', after: 1, reason: 'Zelfde leerling, bevestigd door de zorgcoördinator.' },
    then: decided(
      'pga',
      'J. haalt elke week iets op en staat onder tijdsdruk van anderen. School en ouder vragen om één regisseur.',
      'kaya-m',
      {
        wait: 2,
        offences: 0,
        says: '‘Het is maar één keer per week.’',
        actions: [{ what: 'Overdracht van school naar casusregisseur', owner: 'bakker-i', within: 6, done: false }],
      },
    ),
  },

  // Luuk
  {
    id: 'luuk-hendriks-1',
    who: about('luuk-hendriks', 'given family age school', { givenName: 'Luc' }),
    by: 'smit-h',
    on: [23, '13:50'],
    card: ['SIG-17', 'SIG-12'],
    facts: [
      recorded('school', [28, 1], 'Kwam twaalf van de twintig dagen niet op stage.', 'stageregistratie'),
      seen('school', 4, 'Trok zich terug uit het schoolteam.'),
    ],
    spoken: withYoung('L. zegt dat de stage saai is.'),
    then: decided('own-organisation', 'De stagebegeleider zoekt met L. een andere plek.', 'smit-h', { wait: 3 }),
  },
  {
    id: 'luuk-hendriks-2',
    who: about('luuk-hendriks', 'given family born street'),
    by: 'visser-a',
    on: [14, '09:20'],
    card: ['SIG-04', 'SIG-08', 'SIG-06'],
    facts: [
      seen('thuis', 3, 'Op de kamer stonden vier nieuwe spelcomputers in doos.', '16:10'),
      told('thuis', 3, 'Zegt ze te bewaren voor een bekende, voor 20 euro per doos.'),
      heard('thuis', 3, 'Gaat in het weekend ’s nachts weg.', 'ouder'),
    ],
    spoken: withBoth('Huisbezoek. De ouder wist niet van de dozen.'),
    joins: { signal: 'luuk-hendriks-1', after: 2, reason: 'Zelfde school en mentor; de voornaam was anders gespeld.' },
    then: decided('pga', 'L. bewaart spullen voor anderen, slaapt weinig en is bijna niet op stage.', 'brouwer-t', {
      wait: 2,
      offences: 0,
      says: '‘Het zijn gewoon dozen.’',
    }),
  },
]
