import './report.css'
import { useState } from 'react'
import { monthRangeText } from '../../../platform/contract/dutch.ts'
import { localDate } from '../../../platform/contract/working-days.ts'
import { addressOf } from '../../../platform/web/call.ts'
import { Chips } from '../../../platform/web/Chips.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { useFilters, useNavigation } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill, type PillLook } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { editions, insightEndpoints, type Edition, type ReportLine, type ReportView } from '../contract.ts'
import { NoReport } from './NoReport.tsx'
import { ReportBody } from './ReportBody.tsx'
import { SignDialog } from './SignDialog.tsx'
import { StartReportForm } from './StartReportForm.tsx'
import { text } from './text.en.ts'

const looks: Readonly<Record<ReportLine['status'], PillLook>> = { draft: 'waiting', frozen: 'waiting', signed: 'done' }

/** The half-yearly report as its readers see it; without an id in the address, the newest. */
export default function ReportScreen() {
  const t = useWords(text)
  const reports = useEndpoint(insightEndpoints.listReports, {})
  const { params } = useNavigation()
  const chosen = reports.data?.find((report) => report.id === params['reportId']) ?? reports.data?.[0]
  if (chosen) return <OneReport line={chosen} all={reports.data ?? []} />
  return (
    <Screen crumbs={[{ label: t.driehoek }]}>
      <Ready query={reports}>{() => <NoReport />}</Ready>
    </Screen>
  )
}

function OneReport({ line, all }: { line: ReportLine; all: readonly ReportLine[] }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { values, hrefFor } = useFilters({ edition: line.editions[0] ?? 'public' })
  const edition: Edition = line.editions.find((each) => each === values.edition) ?? line.editions[0] ?? 'public'
  const view = useEndpoint(insightEndpoints.getReport, { reportId: line.id, edition, language }, { keepPrevious: true })
  const period = capital(monthRangeText(localDate(line.periodFrom), localDate(line.periodUntil), language))
  const small = t.reason.small[edition]

  return (
    <Screen
      crumbs={[{ label: t.driehoek, href: '/reports' }, { label: period }]}
      reason={{ also: [t.reason.noPersons, small, ...(line.status === 'signed' ? [] : [t.reason.secret])] }}
    >
      <Ready query={view} refusals={t.refusals}>
        {(shown) => (
          <>
            <PageHead
              title={shown.report.title}
              lead={[`${shown.report.periodText}.`, shown.report.meetingText].filter(Boolean).join(' ')}
            >
              <Pill look={looks[line.status]}>{t.status[line.status]}</Pill>
              <Acts view={shown} edition={edition} />
            </PageHead>
            <div className="row row--wrap report-choices">
              <Chips
                label={t.edition}
                chips={editions
                  .filter((each) => line.editions.includes(each))
                  .map((each) => ({
                    href: hrefFor({ edition: each }),
                    label: t.editions[each],
                    current: each === edition,
                  }))}
              />
              <span className="push" />
              <OtherHalfYears current={line} all={all} />
            </div>
            <ReportBody view={shown} edition={edition} />
          </>
        )}
      </Ready>
    </Screen>
  )
}

function Acts({ view, edition }: { view: ReportView; edition: Edition }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const [signing, setSigning] = useState(false)
  return (
    <>
      <a
        className="btn"
        href={addressOf(insightEndpoints.downloadReport, { reportId: view.id, edition, language })}
        download
      >
        <Icon name="print" />
        {t.pdf}
      </a>
      {view.allowed.includes('write') && (
        <LinkButton href={`/reports/${view.id}/write`} look="primary" icon="edit">
          {t.write}
        </LinkButton>
      )}
      {view.allowed.includes('sign') && (
        <Button look="primary" onClick={() => setSigning(true)}>
          {t.sign}
        </Button>
      )}
      {view.allowed.includes('sign') && <SignDialog view={view} open={signing} onClose={() => setSigning(false)} />}
    </>
  )
}

function OtherHalfYears({ current, all }: { current: ReportLine; all: readonly ReportLine[] }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const mayStart = usePermission('insight.write')
  const [starting, setStarting] = useState(false)
  return (
    <>
      {all.length > 1 && (
        <Chips
          label={t.otherHalfYear}
          chips={all.map((report) => ({
            href: `/reports/${report.id}`,
            label: monthRangeText(localDate(report.periodFrom), localDate(report.periodUntil), language),
            current: report.id === current.id,
          }))}
        />
      )}
      {mayStart && (
        <Button size="sm" icon="add" onClick={() => setStarting(true)}>
          {t.start.new}
        </Button>
      )}
      <Dialog title={t.start.title} open={starting} onClose={() => setStarting(false)}>
        <StartReportForm />
      </Dialog>
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
