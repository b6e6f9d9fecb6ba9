import { Button } from '../../../platform/web/Button.tsx'
import { Clock, Clocks } from '../../../platform/web/Clock.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Fact, Facts, Protective } from '../../../platform/web/Fact.tsx'
import { Goal } from '../../../platform/web/Goal.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { NameReveal } from '../../../platform/web/NameReveal.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { SubjectHead } from '../../../platform/web/PageHead.tsx'
import { usePaletteActions } from '../../../platform/web/palette.tsx'
import { Person } from '../../../platform/web/Person.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Tabs } from '../../../platform/web/Tabs.tsx'
import { Timeline } from '../../../platform/web/Timeline.tsx'
import { WorldMark } from '../../../platform/web/WorldMark.tsx'

const steps = ['Afgesproken', 'Begonnen', 'Gaat goed', 'Gelukt']
const base = '/cases/2609-006'

export function CasePage() {
  usePaletteActions('Doen in T.W.', [
    { key: 'prepare', label: 'Bereid gesprek voor', note: 'do 26 nov 2026, 15.30 uur', icon: 'message', act: () => {} },
    { key: 'plan', label: 'Plan nieuw gesprek', icon: 'calendar', act: () => {} },
    { key: 'write', label: 'Schrijf gespreksverslag', note: 'concept van 19 nov', icon: 'document', act: () => {} },
  ])
  return (
    <Screen
      crumbs={[{ label: 'Mijn zaken', href: '/cases' }, { label: 'T.W.' }]}
      reason={{ purpose: 'pga', because: 'jij casusregisseur van deze zaak bent', until: '2027-03-14' }}
      head={
        <SubjectHead title="T.W." beside="16 jaar" line="Zaak 2609-006, persoonsgerichte aanpak, loopt 10 weken">
          <NameReveal show={async () => 'Van der Wal, Thijs'} />
          <Button size="sm">Op- of afschalen</Button>
          <Button size="sm" look="primary" icon="add">
            Feit of actie
          </Button>
        </SubjectHead>
      }
      tabs={
        <Tabs
          tabs={[
            { href: base, label: 'Overzicht' },
            { href: `${base}/plan`, label: 'Plan' },
            { href: `${base}/acties`, label: 'Acties', count: 4 },
            { href: `${base}/overleg`, label: 'Overleg' },
            { href: `${base}/tijdlijn`, label: 'Tijdlijn' },
            { href: `${base}/wie`, label: 'Wie is wie' },
            { href: `${base}/inzage`, label: 'Wie kan dit zien' },
          ]}
        />
      }
    >
      <div className="case">
        <div className="stack">
          <section className="why">
            <p className="xs sub">Waarom deze zaak bestaat</p>
            <p className="whytext">
              T. bracht in juli en augustus drie keer ’s nachts een tas weg voor oudere jongeren, bleef weg van school,
              en wil daar nu zelf mee stoppen.
            </p>
            <p className="xs sub">
              Deze zin staat ook in de brief aan T. en ouders van 21 sep 2026. T. vindt: ‘Klopt. Maar het was geen vast
              werk.’
            </p>
          </section>
          <div className="worlds">
            <section className="sheet world">
              <h2>
                <WorldMark world="straat" beside />
                Straat
              </h2>
              <Facts>
                <Fact how="told" source="juli en aug 2026">
                  Bracht drie keer ’s nachts een tas weg voor anderen.
                </Fact>
                <Fact how="seen" source="Straatcoach, 22 nov 2026">
                  Niet meer gezien op het Busplein.
                </Fact>
              </Facts>
              <div className="protbox">
                <Protective note="Vrijetijdsbesteding, 17 nov">Voetbalt weer op dinsdag</Protective>
              </div>
            </section>
            <section className="sheet world">
              <h2>
                <WorldMark world="thuis" beside />
                Thuis
              </h2>
              <Facts>
                <Fact how="seen" source="Ouder, 29 aug 2026">
                  Twee nachten niet thuis geslapen.
                </Fact>
                <Fact how="heard" source="Oma, 14 nov 2026">
                  Eet weer mee aan tafel, zegt oma.
                </Fact>
              </Facts>
              <div className="protbox">
                <Protective note="Steun van volwassene, 14 nov">Oma is er elke woensdag</Protective>
              </div>
            </section>
            <section className="sheet world">
              <h2>
                <WorldMark world="school" beside />
                School
              </h2>
              <Facts>
                <Fact how="own-record" source="Leerplicht, 12 okt 2026">
                  31 lesuren weg tussen 1 sep en 9 okt.
                </Fact>
                <Fact how="seen" source="Mentor, 20 nov 2026">
                  Sinds 26 okt elke dag op tijd.
                </Fact>
              </Facts>
              <div className="protbox">
                <Protective note="Schoolmotivatie, 20 nov">Wil zijn mbo-examen halen</Protective>
              </div>
            </section>
            <section className="sheet world">
              <h2>
                <WorldMark world="online" beside />
                Online
              </h2>
              <Facts>
                <Fact how="told" source="21 sep 2026">
                  Kreeg in een groepsapp opdrachten voor ritjes.
                </Fact>
                <Fact how="heard" source="Vriend, 18 nov 2026">
                  Zou weer een bericht hebben gehad.
                </Fact>
              </Facts>
              <div className="protbox">
                <Protective note="Positieve identiteit, 2 okt">Zette de app zelf uit</Protective>
              </div>
            </section>
          </div>
          <Sheet
            title="Wat T. wil"
            note="2 doelen, in eigen woorden"
            aside={<Link href={`${base}/plan`}>Plan op één bladzijde</Link>}
          >
            <Goal
              words="Ik wil mijn examen halen en daarna iets met motoren."
              steps={steps}
              current={2}
              actions={[
                { key: '1', what: 'Dagbesteding: stage bij een garage', who: 'Werk en inkomen', when: 'sinds 26 okt' },
                { key: '2', what: 'Maatwerkrooster', who: 'Mbo Werfzicht', when: 'tot 29 jan' },
              ]}
            />
            <Goal
              words="Dat ze me niet meer appen voor een ritje."
              steps={steps}
              current={1}
              actions={[
                { key: '1', what: 'Forensisch coach, elke week', who: 'Yıldız, E.', when: 'sinds 12 okt' },
                { key: '2', what: 'Nieuw nummer, samen geregeld', who: 'Jongerenwerk', when: 'vóór 4 dec' },
              ]}
            />
          </Sheet>
          <Sheet title="Tijdlijn" note="14 sep 2026 tot 14 mrt 2027">
            <Timeline
              title="Tijdlijn van de zaak"
              from="2026-09-14"
              to="2027-03-14"
              events={[
                { key: '1', label: 'Start', day: '2026-09-14' },
                { key: '2', label: 'Brief en gesprek', day: '2026-09-21' },
                { key: '3', label: 'Plan klaar', day: '2026-10-05' },
                { key: '4', label: 'Voortgang', day: '2026-11-02' },
                { key: '5', label: 'Gesprek', day: '2026-11-26', strong: true },
                { key: '6', label: 'Voortgang', day: '2026-12-14' },
                { key: '7', label: 'Voortgang', day: '2027-01-25' },
                { key: '8', label: 'Einddatum', day: '2027-03-14', strong: true },
              ]}
            />
          </Sheet>
        </div>
        <aside className="stack" aria-label="Regie, klokken en inzage">
          <section className="sheet next">
            <div className="pad">
              <p className="xs">Volgend gesprek met T.</p>
              <p className="when">
                do 26 nov 2026, <br />
                15.30 uur
              </p>
              <p className="sm">Buurthuis De Kolk, met de coach. T. koos de plek.</p>
              <Button size="sm" icon="message">
                Bereid voor
              </Button>
            </div>
          </section>
          <section className="sheet pad stack">
            <Person name="Van der Berg, J." role="casusregisseur sinds 14 sep 2026" />
            <DescriptionList
              items={[
                { term: 'Procesregie', said: 'Hoekstra, W.' },
                { term: 'AVE-fase', said: '2: een probleem' },
                { term: 'Einddatum', said: <b>zo 14 mrt 2027</b>, note: 'verlengen: 1 keer, met reden' },
                { term: 'Grond', said: 'AVG art. 6 lid 1e', note: 'convenant, art. 7' },
              ]}
            />
          </section>
          <Sheet title="Klokken" padded>
            <Clocks>
              <Clock
                duty="Voortgang bespreken"
                left="nog 21 dagen"
                passed={3}
                of={6}
                note="elke zes weken; volgende ma 14 dec"
              />
              <Clock duty="Informeren" left="gedaan" passed={4} of={4} note="jongere en ouders, 21 sep 2026, op tijd" />
              <Clock
                duty="Nieuw nummer"
                left="nog 9 werkdagen"
                passed={1}
                of={10}
                note="actie van jongerenwerk, vóór 4 dec"
              />
            </Clocks>
          </Sheet>
          <Sheet title="Wie kan dit zien" padded>
            <p className="sm">Zeven mensen zien een deel. Jij ziet alles, behalve zorg.</p>
            <ul className="seen">
              {['Zorg: alleen de coach', 'Strafdeel: jij en politie', 'School: alleen het rooster'].map((line) => (
                <li key={line}>
                  <Icon name="shield" />
                  {line}
                </li>
              ))}
            </ul>
            <Link className="sm" href={`${base}/inzage`}>
              Bekijk wie, wat en waarom
            </Link>
          </Sheet>
        </aside>
      </div>
    </Screen>
  )
}
