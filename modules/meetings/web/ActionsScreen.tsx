import { Button } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useFilters } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Open actions over all meetings. */
export default function ActionsScreen() {
  const t = useWords(text)
  const { values, hrefFor } = useFilters({ which: 'mine' })
  const which = values.which === 'all' ? 'all' : 'mine'
  const actions = useEndpoint(meetingEndpoints.listActions, { which }, { keepPrevious: true })
  const finish = useAct(meetingEndpoints.finishAction)
  return (
    <Screen
      crumbs={[{ label: t.actions.screen }]}
      reason={{ purpose: 'signalering', because: t.reason.because, hidden: t.reason.initials }}
    >
      <PageHead title={t.actions.screen} lead={t.actions.lead(actions.data?.length ?? 0)}>
        <Chips
          label={t.actions.screen}
          chips={(['mine', 'all'] as const).map((value) => ({
            href: hrefFor({ which: value }),
            label: t.actions[value],
            current: which === value,
          }))}
        />
      </PageHead>
      {finish.error && <ProblemNotice problem={finish.error} refusals={t.refusals} />}
      <Ready query={actions}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t.actions.empty}>{t.actions.emptyText}</EmptyState>
          ) : (
            <Sheet title={t.actions.title} note={String(all.length)}>
              <Table
                caption={t.actions.screen}
                rows={all}
                keyOf={(action) => action.id}
                columns={[
                  {
                    key: 'due',
                    title: t.actions.due,
                    oneLine: true,
                    head: true,
                    cell: (action) => <DateText when={action.dueOn} />,
                  },
                  {
                    key: 'who',
                    title: t.agenda.title,
                    oneLine: true,
                    cell: (action) => action.who?.initials ?? action.title ?? '–',
                  },
                  { key: 'what', title: t.actions.what, cell: (action) => action.what },
                  { key: 'owner', title: t.actions.owner, oneLine: true, cell: (action) => action.owner.name },
                  {
                    key: 'finish',
                    title: '',
                    cell: (action) =>
                      action.allowed.includes('finish') ? (
                        <Button
                          size="sm"
                          onClick={() => finish.mutate({ itemId: action.itemId, actionId: action.id, note: null })}
                        >
                          {t.actions.finish}
                        </Button>
                      ) : null,
                  },
                ]}
              />
            </Sheet>
          )
        }
      </Ready>
    </Screen>
  )
}
