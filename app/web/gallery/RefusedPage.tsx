import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Refused } from '../../../platform/web/ProblemNotice.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'

export function RefusedPage() {
  return (
    <Screen
      crumbs={[{ label: 'Mijn zaken', href: '/cases' }, { label: 'T.W.', href: '/cases/2609-006' }, { label: 'Delen' }]}
      reason={{ purpose: 'pga', because: 'jij casusregisseur van deze zaak bent' }}
    >
      <PageHead title="Delen uit zaak T.W." lead="Je wilde het rooster delen met buurthuis De Kolk." />
      <Refused
        title="Niet gedeeld"
        kept="Er is niets verstuurd. Jouw bericht staat als concept klaar."
        ways={[
          {
            icon: 'message',
            title: 'Laat T. het zelf vertellen',
            text: 'T. mag het rooster zelf laten zien. Je kunt samen een briefje maken.',
            href: '/parts',
          },
          {
            icon: 'people',
            title: 'Deel met jongerenwerk De Loods',
            text: 'Zij mogen contact en waarneming zien. Alleen de tijden, niet het rooster.',
            act: () => {},
          },
          {
            icon: 'document',
            title: 'Vraag een convenant aan',
            text: 'Gaat naar netwerkregisseur Ramdin, P. Duurt meestal zes weken.',
            href: '/parts',
          },
        ]}
        aside={
          <>
            <Sheet title="Waarom, precies" padded>
              <DescriptionList
                items={[
                  { term: 'Van', said: 'Gemeente Merenbroek' },
                  { term: 'Naar', said: 'Buurthuis De Kolk' },
                  { term: 'Doel', said: 'PGA' },
                  { term: 'Soort', said: 'Onderwijs' },
                ]}
              />
            </Sheet>
            <Notice icon="eye" note="Noem weigering W-2611-09. De inhoud staat daar niet in.">
              Klopt dit niet? Bel Postma, H.-J.
            </Notice>
          </>
        }
      >
        Er is vandaag <b>geen convenant van kracht</b> tussen de gemeente en buurthuis De Kolk voor het doel
        persoonsgerichte aanpak. Daarom mag soort <b>onderwijs</b> niet mee.
      </Refused>
    </Screen>
  )
}
