import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { ComboBox } from '../../../platform/web/ComboBox.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { DecideBar } from '../../../platform/web/DecideBar.tsx'
import { Fact, Facts } from '../../../platform/web/Fact.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { LegalTag, Pill } from '../../../platform/web/Pill.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { Tri } from '../../../platform/web/Tri.tsx'

const outcomes = [
  { value: 'nothing', label: 'Niets doen' },
  { value: 'own', label: 'Eigen organisatie' },
  { value: 'care', label: 'Gesprek of zorg' },
  { value: 'pga', label: 'PGA' },
  { value: 'group', label: 'Groep' },
  { value: 'riec', label: 'Ondermijning' },
  { value: 'vt', label: 'Veilig Thuis' },
] as const
type Outcome = (typeof outcomes)[number]['value']

export function MeetingPage() {
  const [outcome, setOutcome] = useState<Outcome | undefined>('care')
  const [reason, setReason] = useState('Eén feit mist nog. Jongerenwerk kent D. en kan nu praten.')
  const [owner, setOwner] = useState<string | undefined>('mensah')
  const [back, setBack] = useState('2026-12-09')
  return (
    <Screen
      projector
      flush
      crumbs={[{ label: 'Signaaloverleg' }]}
      reason={{
        purpose: 'signalering',
        ground: 'AVG art. 6 lid 1 onder e, convenant art. 4',
        also: [{ term: 'Op scherm', said: 'alleen initialen' }],
        until: '2026-12-09',
      }}
    >
      <div className="meet">
        <aside className="agenda" aria-label="Agenda">
          <h1>Signaaloverleg</h1>
          <p className="sub">
            wo 25 nov 2026
            <br />
            10.00 tot 11.30 uur
          </p>
          <ol>
            {[
              ['D.K.', '15 jaar', 'nieuw signaal'],
              ['N.A.', '17 jaar', 'nieuw signaal'],
              ['J.L.', '14 jaar', 'terug van Veilig Thuis'],
              ['Busplein', '', 'groep, stap 3'],
            ].map(([who, age, why], index) => (
              <li key={who}>
                <a href="#/meeting" aria-current={index === 0 ? 'true' : undefined}>
                  <span className="no">{index + 1}</span>
                  <span>
                    <span className="init">{who}</span> <span className="age">{age}</span>
                    <small>{why}</small>
                  </span>
                  {index === 0 && (
                    <span className="push">
                      <Pill look="you">nu</Pill>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ol>
          <p className="xs sub agnote">Volgorde zoals ingebracht. De voorzitter kan schuiven.</p>
        </aside>
        <section className="item" aria-labelledby="it">
          <header>
            <h2 id="it">
              D.K. <span>15 jaar</span>
            </h2>
            <p className="sub">
              Ingebracht door een docent. Op de agenda omdat D. vaak weg is op vrijdag en met oudere jongeren is gezien.
            </p>
          </header>
          <div className="icols">
            <div className="stack">
              <section className="own">
                <h3>
                  School<span className="sub"> Bakker, I.</span>
                </h3>
                <Facts>
                  <Fact how="own-record" world="school" source="lesregister, tot en met 13 nov">
                    Zes vrijdagmiddagen weg sinds 2 okt.
                  </Fact>
                  <Fact how="seen" world="school" source="docent, 17 nov">
                    Twee telefoons in de les.
                  </Fact>
                </Facts>
              </section>
              <section className="own">
                <h3>
                  Politie<span className="sub"> Pattinama, D.</span> <LegalTag>Wpg</LegalTag>
                </h3>
                <Facts>
                  <Fact how="own-record" source="gecontroleerd 24 nov">
                    Opiumwetdelicten: 0.
                  </Fact>
                </Facts>
              </section>
              <div>
                <Button icon="add">Voeg een feit van je eigen organisatie toe</Button>
              </div>
            </div>
            <div className="stack">
              <section className="rule">
                <h3>Past D.K. in de doelgroep?</h3>
                <Tri answer="yes" evidence="15 jaar op 25 nov 2026">
                  <b>Leeftijd 12 tot en met 21: voldoet</b>
                </Tri>
                <Tri
                  answer="unknown"
                  evidence="Verzuim staat vast. Voor omgang met ouderen zijn de leeftijden geschat, niet gecheckt."
                >
                  <b>Twee verschillende signalen met een feit: onbekend</b>
                </Tri>
                <p className="out">
                  Uitkomst: <b>onbekend</b>. Er mist één feit. Jullie beslissen, niet de regel.
                </p>
              </section>
            </div>
          </div>
        </section>
        <aside className="side" aria-label="Aanwezig en acties">
          <section>
            <h2>Bij dit punt</h2>
            <ul className="att">
              <li>
                <span>
                  Hoekstra, W.<small>OOV, voorzitter</small>
                </span>
              </li>
              <li className="gone">
                <Icon name="door" />
                <span>
                  Bakker, I.
                  <small>school, weg om 10.18 uur: hierna komen politiegegevens. School mag die niet zien (Wpg).</small>
                </span>
              </li>
            </ul>
          </section>
        </aside>
      </div>
      <DecideBar
        label="Besluit over D.K."
        legend="Besluit"
        options={outcomes}
        value={outcome}
        onChange={setOutcome}
        onSend={() => {}}
        check={() => (reason.trim() ? [] : [{ field: 'reason', message: 'Schrijf waarom jullie dit besluiten.' }])}
        note="Sluiten kan pas na terugmelding aan de docent. De tekst staat klaar."
      >
        <TextField name="reason" size="sm" label="Reden" value={reason} onChange={setReason} />
        <ComboBox
          name="owner"
          size="sm"
          label="Eigenaar"
          options={[
            { value: 'mensah', label: 'Mensah, K.', note: 'jongerenwerk' },
            { value: 'visser', label: 'Visser, A.', note: 'leerplicht' },
          ]}
          value={owner}
          onChange={setOwner}
        />
        <DateField
          name="back"
          size="sm"
          label="Terug op"
          hint={false}
          value={back}
          onChange={setBack}
          earliest="2026-11-26"
        />
        <Button type="submit" look="primary">
          Leg besluit vast
        </Button>
      </DecideBar>
    </Screen>
  )
}
