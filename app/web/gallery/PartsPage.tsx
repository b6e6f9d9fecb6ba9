import { Button, LinkButton, TextButton } from '../../../platform/web/Button.tsx'
import { Problem } from '../../../platform/web/call.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { HatchCell, HatchKey } from '../../../platform/web/HatchCell.tsx'
import { Icon, iconNames } from '../../../platform/web/Icon.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Initials, Person } from '../../../platform/web/Person.tsx'
import { Pill, type PillLook } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { SavedNote } from '../../../platform/web/SavedNote.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { SeenMark } from '../../../platform/web/Tri.tsx'
import { Waiting } from '../../../platform/web/Waiting.tsx'

const looks: readonly PillLook[] = ['neutral', 'waiting', 'late', 'done', 'you', 'line']

export function PartsPage() {
  return (
    <Screen crumbs={[{ label: 'Onderdelen' }]}>
      <PageHead title="Onderdelen" lead="Alles wat niet op de andere bladen staat." />
      <div className="stack">
        <EmptyState
          picture
          title="Niets wacht op jou"
          actions={
            <>
              <LinkButton href="/cases/2609-006" look="primary">
                Bereid gesprek met T.W. voor
              </LinkButton>
              <LinkButton href="/signals">Bekijk je zes zaken</LinkButton>
            </>
          }
        >
          Alle acties tot en met vandaag zijn gedaan en alle melders hebben antwoord.
        </EmptyState>
        <div className="grid-2">
          <Sheet title="Knoppen en pillen" padded>
            <div className="row row--wrap">
              <Button look="primary">Doen</Button>
              <Button>Gewoon</Button>
              <Button look="quiet">Stil</Button>
              <Button look="danger">Trek in</Button>
              <Button busy>Bezig</Button>
              <Button disabled>Kan niet</Button>
              <Button size="sm" icon="print">
                Klein
              </Button>
              <TextButton>In tekst</TextButton>
            </div>
            <div className="row row--wrap">
              {looks.map((look) => (
                <Pill key={look} look={look}>
                  {look}
                </Pill>
              ))}
            </div>
            <div className="row row--wrap">
              <Person name="Van der Berg, J." role="casusregisseur" />
              <Initials initials="T.W." age="16 jaar" />
              <SavedNote at="2026-11-23T08:41:00Z" />
            </div>
          </Sheet>
          <Sheet title="Meldingen" padded>
            <Notice icon="check" note="Concepten staan nog 30 dagen voor je klaar.">
              Alles is bewaard.
            </Notice>
            <Notice look="warn" note="Toetsing: ma 30 nov 2026">
              Van deze interventie is niet bekend of ze schade doet.
            </Notice>
            <Notice look="brand">Je kunt deze zaak nog 14 dagen zien.</Notice>
            <ProblemNotice
              problem={new Problem({ status: 500, code: 'our-fault', requestId: 'a81f-20' })}
              again={() => {}}
            />
            <ProblemNotice problem={new Problem({ status: 404, code: 'not-found' })} />
          </Sheet>
          <Sheet title="Wachten">
            <Waiting />
          </Sheet>
          <Sheet title="Leeg">
            <EmptyState title="Nog geen acties" actions={<Button icon="add">Voeg een actie toe</Button>}>
              Acties ontstaan uit een besluit of uit het plan.
            </EmptyState>
          </Sheet>
        </div>
        <Sheet title="Wie kan dit zien">
          <Table
            caption="Per persoon: reden, soorten gegevens en einddatum"
            rows={[
              {
                who: 'Van der Berg, J.',
                role: 'casusregisseur, gemeente',
                until: '14 mrt 2027',
                sees: [true, true, false],
              },
              {
                who: 'Yıldız, E.',
                role: 'forensisch coach, jeugdhulp',
                until: '14 mrt 2027',
                sees: [true, false, true],
              },
            ]}
            keyOf={(row) => row.who}
            columns={[
              {
                key: 'who',
                title: 'Wie',
                head: true,
                cell: (row) => (
                  <>
                    {row.who}
                    <small>{row.role}</small>
                  </>
                ),
              },
              ...['identiteit', 'contact', 'zorg'].map((kind, index) => ({
                key: kind,
                title: kind,
                as: 'mark' as const,
                cell: (row: { sees: boolean[] }) => (
                  <SeenMark
                    seen={row.sees[index] ?? false}
                    said={`${row.sees[index] ? 'ziet' : 'ziet geen'} ${kind}`}
                  />
                ),
              })),
              { key: 'until', title: 'Tot en met', oneLine: true, cell: (row) => row.until },
            ]}
          />
        </Sheet>
        <Sheet title="Weggelaten">
          <Table
            caption="Signalen per uitkomst"
            showCaption
            tight
            rows={[
              { outcome: 'Gesprek of zorg', count: 16 },
              { outcome: 'Groep', count: undefined },
            ]}
            keyOf={(row) => row.outcome}
            columns={[
              { key: 'outcome', title: 'Uitkomst', head: true, cell: (row) => row.outcome },
              {
                key: 'count',
                title: 'Aantal',
                as: 'number',
                cell: (row) => row.count,
                wholeCell: (row) =>
                  row.count === undefined ? <HatchCell key="count">minder dan 5</HatchCell> : undefined,
              },
            ]}
          />
          <div className="pad">
            <HatchKey />
          </div>
        </Sheet>
        <Sheet title="Tekens" padded>
          <div className="row row--wrap">
            {iconNames.map((name) => (
              <span key={name} className="row xs">
                <Icon name={name} />
                {name}
              </span>
            ))}
          </div>
        </Sheet>
      </div>
    </Screen>
  )
}
