import { Button } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { Clock, Clocks, Ticks } from '../../../platform/web/Clock.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Fact, Facts } from '../../../platform/web/Fact.tsx'
import { NameReveal } from '../../../platform/web/NameReveal.tsx'
import { useFilters, useNavigation } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { SavedNote } from '../../../platform/web/SavedNote.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Tri } from '../../../platform/web/Tri.tsx'
import { Detail, QueueList, TwoPane } from '../../../platform/web/TwoPane.tsx'
import { type World, WorldMark } from '../../../platform/web/WorldMark.tsx'

const queue: readonly [string, string, string, string, readonly World[], string, number][] = [
  [
    'D.K.',
    '15 jaar',
    '4 werkdagen',
    'Bleef weg van de les, had twee telefoons',
    ['school', 'straat'],
    'Docent, voortgezet onderwijs',
    4,
  ],
  ['N.A.', '17 jaar', '3 werkdagen', 'Kreeg via een app geld aangeboden voor een rit', ['online'], 'Jongerenwerk', 3],
  [
    'zonder naam',
    '14 of 15 jaar',
    '3 werkdagen',
    'Twee jongeren met een tas bij de fietsenkelder',
    ['straat'],
    'Straatcoach',
    3,
  ],
  ['J.L.', '14 jaar', '2 werkdagen', 'Twee nachten niet thuis, ouder belde', ['thuis'], 'Wijkteam', 2],
  [
    'Y.B.',
    '19 jaar',
    '2 werkdagen',
    'Nieuwe scooter, veel contant geld op zak',
    ['straat', 'online'],
    'Leerplicht en RMC',
    2,
  ],
  ['M.S.', '16 jaar', '1 werkdag', 'Zegt afspraken af en komt vaak te laat', ['school'], 'Mentor, mbo', 1],
  ['Groep', 'Busplein', '1 werkdag', 'Negen jongeren bij een auto, zo 22 nov 2026', ['straat'], 'Straatcoach', 1],
  [
    'T.O.',
    '13 jaar',
    '1 werkdag',
    'Wil niet meer naar huis fietsen langs de sluis',
    ['school', 'thuis'],
    'Basisschool',
    1,
  ],
  ['E.V.', '18 jaar', 'vandaag', 'Bankpas uitgeleend aan een onbekende', ['online'], 'Jongerenwerk', 0],
]

export function SignalsPage() {
  const { path } = useNavigation()
  const { values, hrefFor } = useFilters({ show: 'all' })
  const chosen = path.endsWith('2611-041')
  const chip = (show: string, label: string, count: number) => ({
    href: hrefFor({ show }),
    label,
    count,
    current: values.show === show,
  })
  return (
    <Screen
      fit
      crumbs={chosen ? [{ label: 'Signalen', href: '/signals' }, { label: 'D.K., 2611-041' }] : [{ label: 'Signalen' }]}
      actions={
        <Button look="quiet" icon="add">
          Signaal invoeren
        </Button>
      }
      reason={{
        purpose: 'signalering',
        because: 'jij informatiecoördinator van Merenbroek bent',
        hidden: 'namen, tot je ze opent; openen wordt vastgelegd',
      }}
    >
      <PageHead
        title="Signalen"
        lead="9 open signalen. Wie het langst wacht staat bovenaan; een andere volgorde is er niet."
      >
        <Chips
          label="Welke signalen"
          chips={[
            chip('all', 'Alle open', 9),
            chip('mine', 'Wacht op jou', 5),
            chip('asked', 'Vraag terug', 2),
            chip('ready', 'Klaar voor overleg', 1),
            chip('nameless', 'Zonder naam', 1),
          ]}
        />
      </PageHead>
      <TwoPane
        listLabel="Wachtrij"
        listHref="/signals"
        list={
          <QueueList
            current={chosen ? 'D.K.' : undefined}
            items={queue.map(([title, beside, waiting, about, worlds, source, days]) => ({
              key: title,
              href: '/signals/2611-041',
              title,
              beside,
              waiting,
              about,
              small: (
                <>
                  {worlds.map((world) => (
                    <WorldMark key={world} world={world} />
                  ))}
                  <span>{source}</span>
                </>
              ),
              ticks: <Ticks small passed={days} of={5} />,
            }))}
          />
        }
      >
        {chosen && <SignalDetail />}
      </TwoPane>
    </Screen>
  )
}

function SignalDetail() {
  return (
    <Detail
      title="D.K."
      beside="15 jaar"
      line="Signaal 2611-041, ontvangen di 17 nov 2026 om 16.48 uur"
      headActions={<NameReveal show={async () => 'Kuijper, Daan'} />}
      asideLabel="Over dit signaal"
      aside={
        <>
          <Clocks>
            <Clock duty="Terugmelden" left="nog 1 werkdag" passed={4} of={5} note="uiterlijk di 24 nov 2026" />
            <Clock duty="Bewaren" left="nog 175 dagen" passed={6} of={181} note="weg op ma 17 mei 2027, of eerder" />
          </Clocks>
          <DescriptionList
            items={[
              { term: 'Bron', said: 'Docent, Sluiskamp College' },
              { term: 'Doel', said: 'Signalering' },
              { term: 'Grond', said: 'AVG art. 6 lid 1e', note: 'convenant, art. 4' },
              { term: 'Gezien door', said: 'Alleen jou' },
            ]}
          />
          <section>
            <h3>Vraag terug</h3>
            <ol className="thread">
              <li>
                <p>
                  <b>Jij</b> <span className="sub xs">vr 20 nov</span>
                </p>
                <p>Hoorde je de telefoon zelf? En hoe weet je van het Busplein?</p>
              </li>
              <li>
                <p>
                  <b>Docent</b> <span className="sub xs">ma 23 nov</span>
                </p>
                <p>De telefoon hoorde ik zelf. Het plein heb ik van een leerling.</p>
              </li>
            </ol>
          </section>
        </>
      }
      foot={
        <>
          <Button look="primary" shortcut="A">
            Op agenda wo 25 nov
          </Button>
          <Button shortcut="V">Vraag terug</Button>
          <Button shortcut="S">Sluit met reden</Button>
          <Button look="quiet">Acute route</Button>
          <SavedNote at="2026-11-23T08:41:00Z" />
        </>
      }
    >
      <section>
        <h3>Wat is gezien</h3>
        <Facts>
          <Fact how="own-record" world="school" source="Docent, lesregister, 2 okt tot en met 13 nov 2026">
            Bleef zes keer weg op vrijdagmiddag, zonder melding van thuis.
          </Fact>
          <Fact how="seen" world="school" source="Docent, di 17 nov 2026, lokaal 1.14">
            Had twee telefoons in de les. Eén ging negen keer over in een half uur.
          </Fact>
          <Fact how="heard" world="straat" source="Leerling, verteld aan docent, ma 16 nov 2026">
            Zou ’s avonds bij het Busplein staan met oudere jongeren.
          </Fact>
        </Facts>
      </section>
      <section>
        <h3>Is het signaal bruikbaar?</h3>
        <div className="tri-grid">
          <Tri answer="yes" evidence="alles ingevuld">
            Volledig
          </Tri>
          <Tri answer="yes" evidence="drie feiten met datum">
            Concreet
          </Tri>
          <Tri answer="yes" evidence="nieuwste: 6 dagen oud">
            Recent
          </Tri>
          <Tri answer="yes" evidence="signalering">
            Juist doel
          </Tri>
          <Tri answer="unknown" evidence="zie hieronder">
            Dubbel
          </Tri>
          <Tri answer="no" evidence="1 naam">
            Zonder derden
          </Tri>
        </div>
      </section>
      <section className="known">
        <div>
          <h3>Gaat dit over iemand die we kennen?</h3>
          <p className="sm">
            Eén ander signaal voor hetzelfde doel gaat <b>waarschijnlijk over dezelfde persoon</b>: 2610-017, van een
            straatcoach. Een broer of zus kan ook. Er is niets gekoppeld.
          </p>
        </div>
        <Button>Vergelijk</Button>
      </section>
    </Detail>
  )
}
