import './report-builder.css'
import './report.css'
import { useState } from 'react'
import { monthRangeText } from '../../../platform/contract/dutch.ts'
import { localDate } from '../../../platform/contract/working-days.ts'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useFilters, usePathParam } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints, narrativeParts, type NarrativePart, type ReportDraft, type ReportView } from '../contract.ts'
import { FreezeDialog } from './FreezeDialog.tsx'
import { PointsForm } from './PointsForm.tsx'
import { ReportTableView } from './ReportTableView.tsx'
import { SectionForm } from './SectionForm.tsx'
import { SourcesSheet } from './SourcesSheet.tsx'
import { text } from './text.en.ts'

/** Where the policy adviser writes the report: the texts beside the figures that belong to them. */
export default function ReportBuilderScreen() {
  const t = useWords(text)
  const { language } = useLanguage()
  const reportId = usePathParam('reportId')
  const draft = useEndpoint(insightEndpoints.getReportDraft, { reportId })
  const view = useEndpoint(insightEndpoints.getReport, { reportId, edition: 'confidential', language })
  const period = view.data
    ? monthRangeText(localDate(view.data.periodFrom), localDate(view.data.periodUntil), language)
    : t.reports
  return (
    <Screen
      crumbs={[
        { label: t.driehoek, href: '/reports' },
        { label: period, href: `/reports/${reportId}` },
        { label: t.builder.title },
      ]}
      reason={{ also: [t.reason.noPersons, t.reason.secret] }}
    >
      <Ready query={draft} refusals={t.refusals}>
        {(written) => <Ready query={view}>{(shown) => <Desk draft={written} view={shown} />}</Ready>}
      </Ready>
    </Screen>
  )
}

function Desk({ draft, view }: { readonly draft: ReportDraft; readonly view: ReportView }) {
  const t = useWords(text)
  const { values, hrefFor } = useFilters({ part: 'points' })
  const part: NarrativePart = narrativeParts.find((each) => each === values.part) ?? 'points'
  const [freezing, setFreezing] = useState(false)
  const element = view.report.elements.find((each) => each.element === part)
  return (
    <>
      <PageHead title={t.builder.title} lead={t.builder.lead}>
        <LinkButton href={`/reports/${draft.id}`}>{t.backToReport}</LinkButton>
        <Button look="primary" icon="lock" onClick={() => setFreezing(true)}>
          {t.builder.freeze}
        </Button>
      </PageHead>
      <FreezeDialog draft={draft} open={freezing} onClose={() => setFreezing(false)} />
      <Chips
        label={t.builder.parts}
        chips={narrativeParts.map((each) => ({
          href: hrefFor({ part: each }),
          label: each === 'points' ? t.builder.opening : t.builder.elements[each],
          current: each === part,
        }))}
      />
      <div className="report-desk">
        <div className="stack">
          {part === 'points' ? (
            <>
              <Sheet title={t.builder.opening} padded>
                <PointsForm key={`points ${draft.points.version}`} draft={draft} />
              </Sheet>
              <Sheet title={t.builder.meeting} padded>
                <MeetingForm view={view} />
              </Sheet>
            </>
          ) : (
            <Sheet title={t.builder.elements[part]} padded>
              <SectionForm key={`${part} ${versionOf(draft, part)}`} draft={draft} element={part} />
            </Sheet>
          )}
        </div>
        <div className="stack">
          <SmallNumbers draft={draft} />
          {element && element.exhibits.length > 0 && (
            <Sheet title={t.builder.figures} note={t.builder.figuresNote} padded>
              {element.exhibits.map(({ table }) => (
                <ReportTableView key={table.id} table={table} showTitle />
              ))}
            </Sheet>
          )}
          <SourcesSheet sources={draft.sources} />
        </div>
      </div>
    </>
  )
}

function SmallNumbers({ draft }: { readonly draft: ReportDraft }) {
  const t = useWords(text)
  const name = (where: ReportDraft['smallNumbers'][number]['where']) =>
    where === 'changed' || where === 'stuck' || where === 'asked' ? t.points[where] : t.builder.elements[where]
  if (draft.smallNumbers.length === 0) return <Notice icon="check">{t.builder.small.none}</Notice>
  return (
    <Sheet title={t.builder.small.title} padded>
      <p>{t.builder.small.some}</p>
      <ul className="dots">
        {draft.smallNumbers.map((found, index) => (
          <li key={index}>{t.builder.small.line(name(found.where), found.number, t.editions[found.edition])}</li>
        ))}
      </ul>
    </Sheet>
  )
}

function MeetingForm({ view }: { readonly view: ReportView }) {
  const t = useWords(text)
  const [meetingOn, setMeetingOn] = useState(view.meetingOn ?? '')
  const act = useAct(insightEndpoints.planDriehoek)
  return (
    <Form
      label={t.builder.meeting}
      onSend={() => act.mutate({ reportId: view.id, meetingOn: meetingOn === '' ? null : meetingOn })}
      problem={act.error}
      refusals={t.refusals}
    >
      <DateField name="meetingOn" label={t.start.meeting} optional value={meetingOn} onChange={setMeetingOn} />
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t.builder.keepMeeting}
        </Button>
      </div>
    </Form>
  )
}

function versionOf(draft: ReportDraft, part: NarrativePart): number {
  return draft.sections.find((section) => section.element === part)?.version ?? 0
}
