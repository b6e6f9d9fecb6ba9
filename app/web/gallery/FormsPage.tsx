import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Problem } from '../../../platform/web/call.ts'
import { CheckboxField, CheckboxGroup, RadioList, RadioSegments, Select } from '../../../platform/web/Choice.tsx'
import { ComboBox } from '../../../platform/web/ComboBox.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form, type FieldFault } from '../../../platform/web/Form.tsx'
import { MenuButton } from '../../../platform/web/MenuButton.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { type World, worlds, WorldMark } from '../../../platform/web/WorldMark.tsx'

export function FormsPage() {
  const [what, setWhat] = useState('')
  const [email, setEmail] = useState('')
  const [day, setDay] = useState('')
  const [how, setHow] = useState<'seen' | 'heard'>()
  const [world, setWorld] = useState<World>('school')
  const [kind, setKind] = useState<'care' | 'school'>()
  const [owner, setOwner] = useState<string>()
  const [agreed, setAgreed] = useState(false)
  const [seen, setSeen] = useState<string[]>(['phones'])
  const [problem, setProblem] = useState<unknown>()
  const [open, setOpen] = useState(false)

  function check(): FieldFault[] {
    const faults: FieldFault[] = []
    if (!what.trim()) faults.push({ field: 'what', message: 'Schrijf wat er gebeurde.' })
    if (!how) faults.push({ field: 'how', message: 'Kies hoe je dit weet.' })
    if (!day) faults.push({ field: 'day', message: 'Vul in wanneer het was.' })
    if (!owner) faults.push({ field: 'owner', message: 'Kies wie dit oppakt.' })
    if (!agreed) faults.push({ field: 'agreed', message: 'Zeg dat je met de jongere sprak, of waarom niet.' })
    return faults
  }

  return (
    <Screen crumbs={[{ label: 'Formulieren' }]}>
      <PageHead title="Een feit toevoegen" lead="Alle velden, met hun fouten.">
        <MenuButton
          label="Meer"
          actions={[
            { key: 'dialog', label: 'Open een venster', icon: 'eye', act: () => setOpen(true) },
            {
              key: 'fault',
              label: 'Laat de server weigeren',
              act: () => setProblem(new Problem({ status: 409, code: 'signal-already-weighed' })),
            },
            {
              key: 'server',
              label: 'Fouten van de server',
              note: 'bij de velden',
              act: () =>
                setProblem(
                  new Problem({
                    status: 400,
                    code: 'invalid-input',
                    faults: [
                      {
                        field: 'what',
                        code: 'too-short',
                        message: 'Schrijf minstens tien tekens.',
                        messageEn: 'Write at least ten characters.',
                      },
                    ],
                  }),
                ),
            },
            {
              key: 'offline',
              label: 'Geen verbinding',
              act: () => setProblem(new Problem({ status: 0, code: 'offline' })),
            },
          ]}
        />
      </PageHead>
      <div className="with-aside">
        <Sheet title="Nieuw feit" padded>
          <Form
            onSend={() => setProblem(undefined)}
            check={check}
            problem={problem}
            refusals={{
              'signal-already-weighed': 'Dit signaal is al gewogen door een collega. Jouw tekst staat er nog.',
            }}
          >
            <TextArea
              name="what"
              label="Wat gebeurde er?"
              hint="Noem geen namen van anderen."
              value={what}
              onChange={setWhat}
              maxLength={120}
            />
            <RadioSegments
              name="how"
              label="Hoe weet je dit?"
              options={[
                { value: 'seen', label: 'Zelf gezien' },
                { value: 'heard', label: 'Gehoord van iemand' },
              ]}
              value={how}
              onChange={setHow}
            />
            <div className="form-row">
              <DateField name="day" label="Wanneer?" value={day} onChange={setDay} latest="2026-11-23" />
              <TextField name="time" label="Ongeveer hoe laat?" value="" onChange={() => {}} optional short />
            </div>
            <RadioSegments
              name="world"
              label="Waar?"
              options={worlds.map((each) => ({
                value: each,
                label: (
                  <>
                    <WorldMark world={each} beside />
                    {each}
                  </>
                ),
              }))}
              value={world}
              onChange={setWorld}
            />
            <CheckboxGroup
              name="seen"
              label="Wat viel op?"
              options={[
                { value: 'phones', label: 'Meer telefoons, veel berichten of belletjes' },
                { value: 'weapon', label: 'Wapens of drugs bij zich', hint: 'kan acuut zijn' },
              ]}
              values={seen}
              onChange={setSeen}
            />
            <RadioList
              name="kind"
              label="Welke soort is dit?"
              options={[
                { value: 'school', label: 'Onderwijs', hint: 'verzuim, rooster' },
                { value: 'care', label: 'Zorg', hint: 'alleen zichtbaar voor zorg' },
              ]}
              value={kind}
              onChange={setKind}
            />
            <Select
              name="list"
              label="Organisatie"
              options={[
                { value: 'a', label: 'Sluiskamp College' },
                { value: 'b', label: 'Mbo Werfzicht' },
              ]}
              value={undefined}
              onChange={() => {}}
              optional
            />
            <ComboBox
              name="owner"
              label="Wie pakt dit op?"
              hint="Typ een naam of een organisatie."
              options={[
                { value: 'm', label: 'Mensah, K.', note: 'jongerenwerk De Loods' },
                { value: 'v', label: 'Visser, A.', note: 'leerplicht' },
                { value: 'y', label: 'Yıldız, E.', note: 'forensisch coach' },
              ]}
              value={owner}
              onChange={setOwner}
            />
            <TextField name="email" label="E-mail" type="email" value={email} onChange={setEmail} optional disabled />
            <CheckboxField
              name="agreed"
              label="Ik sprak hierover met de jongere"
              hint="Of je schrijft hieronder waarom niet."
              checked={agreed}
              onChange={setAgreed}
            />
            <div className="row row--wrap">
              <Button type="submit" look="primary">
                Voeg toe
              </Button>
              <Button onClick={() => setOpen(true)}>Open een venster</Button>
              <DraftNote draft={{ state: 'saved', savedAt: '2026-11-23T09:04:00Z' }} />
            </div>
          </Form>
        </Sheet>
        <aside />
      </div>
      <Dialog
        title="Toegang van De Loods intrekken?"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="danger" onClick={() => setOpen(false)}>
              Trek in
            </Button>
            <Button onClick={() => setOpen(false)}>Annuleer</Button>
          </>
        }
      >
        <p>De Loods ziet deze zaak dan niet meer. Wat eerder is bekeken, blijft in het logboek.</p>
        <TextArea label="Reden" value={what} onChange={setWhat} />
      </Dialog>
    </Screen>
  )
}
