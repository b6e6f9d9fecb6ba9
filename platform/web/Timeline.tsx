import { useId, useState } from 'react'
import { localDate, localDateOf } from '../contract/working-days.ts'
import { TextButton } from './Button.tsx'
import { useDates } from './dates.tsx'
import { useNow } from './now.tsx'
import { Table } from './Table.tsx'
import { platformText } from './text.en.ts'
import { monthStarts, placeLabels, positionOf } from './timeline-layout.ts'
import { useWords } from './words.tsx'

export type TimelineEvent = { key: string; label: string; day: string; strong?: boolean }

const width = 856

/**
 * What happened and what is planned, on a line with today. Draws 1:1 in pixels; on a phone it is a list, and the same
 * can always be read as a table. `title` names it ("Tijdlijn van de zaak").
 */
export function Timeline({
  title,
  from,
  to,
  events,
}: {
  title: string
  from: string
  to: string
  events: readonly TimelineEvent[]
}) {
  const words = useWords(platformText).timeline
  const dates = useDates()
  const id = useId()
  const [table, setTable] = useState(false)
  const today = localDateOf(useNow())
  const sorted = [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const happened = (event: TimelineEvent) => event.day <= today
  const state = (event: TimelineEvent) => (happened(event) ? words.done : words.ahead)

  if (table) {
    return (
      <>
        <Table
          caption={title}
          tight
          keyOf={(event) => event.key}
          rows={sorted}
          columns={[
            { key: 'when', title: words.when, cell: (event) => dates.long(event.day), oneLine: true },
            { key: 'what', title: words.what, cell: (event) => event.label, head: true },
            { key: 'state', title: words.state, cell: state },
          ]}
        />
        <p className="more">
          <TextButton onClick={() => setTable(false)}>{words.asPicture}</TextButton>
        </p>
      </>
    )
  }

  const [first, last] = [localDate(from), localDate(to)]
  const at = (day: string) => positionOf(localDate(day), first, last, width)
  const showToday = today >= first && today <= last
  const labels = placeLabels(
    sorted.map((event) => ({ x: at(event.day), text: event.label })),
    width,
    showToday ? at(today) : undefined,
  )
  const description = sorted.map((event) => `${event.label} ${dates.plain(event.day)}`).join(', ')
  const rows = Math.max(0, ...labels.map((label) => label?.row ?? 0))
  const line = 44 + (rows > 1 ? 18 : 0)
  const height = line + 48 + (rows > 2 ? 18 : 0)
  const baseline = [line - 18, line + 24, line - 36, line + 42]
  const months = monthStarts(first, last)
  return (
    <>
      <ol className="phone-only vtl">
        {sorted.map((event) => (
          <li key={event.key} className={happened(event) ? 'done' : undefined}>
            <span>{event.label}</span>
            <span className="sub nw">{dates.plain(event.day)}</span>
          </li>
        ))}
      </ol>
      <div className="scroll wide-only timeline" tabIndex={0} role="group" aria-label={`${title} (${words.scroll})`}>
        <svg width={width} height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>
            {description}. {showToday && `${words.today} ${dates.plain(today)}.`}
          </desc>
          <line x1={12} x2={width - 12} y1={line} y2={line} stroke="var(--nl-color-line)" strokeWidth="4" />
          {today >= first && (
            <line
              x1={12}
              x2={Math.min(at(today), width - 12)}
              y1={line}
              y2={line}
              stroke="var(--nl-color-ink-subtle)"
              strokeWidth="4"
            />
          )}
          {months.map((month) => (
            <g key={month}>
              <line x1={at(month)} x2={at(month)} y1={line - 6} y2={line + 6} stroke="var(--nl-color-line-form)" />
              <line x1={at(month)} x2={at(month)} y1={height - 16} y2={height - 2} stroke="var(--nl-color-line)" />
              <text x={at(month) + 4} y={height - 4} className="tl-month">
                {dates.plain(month).split(' ')[1]}
              </text>
            </g>
          ))}
          {sorted.map((event, index) => {
            const label = labels[index]
            return (
              <g key={event.key}>
                <circle
                  cx={at(event.day)}
                  cy={line}
                  r="6"
                  fill={happened(event) ? 'var(--nl-color-ink)' : 'var(--nl-color-sheet)'}
                  stroke="var(--nl-color-ink)"
                  strokeWidth="2"
                />
                {label && (
                  <text
                    x={label.x}
                    y={baseline[label.row]}
                    textAnchor={label.anchor}
                    fontWeight={event.strong ? 650 : 400}
                  >
                    {event.label}
                  </text>
                )}
              </g>
            )
          })}
          {showToday && (
            <>
              <line
                x1={at(today)}
                x2={at(today)}
                y1="6"
                y2={line + 10}
                stroke="var(--nl-color-brand)"
                strokeWidth="2"
              />
              <text
                x={at(today) > width / 2 ? at(today) - 6 : at(today) + 6}
                y="12"
                textAnchor={at(today) > width / 2 ? 'end' : 'start'}
                className="tl-today"
              >
                {words.today}
              </text>
            </>
          )}
        </svg>
      </div>
      <p className="more">
        <TextButton onClick={() => setTable(true)}>{words.asTable}</TextButton>
      </p>
    </>
  )
}
