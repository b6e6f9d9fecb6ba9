import { Button } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { signalEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Lists of signals that were imported, newest first, each to be searched for doubles. */
export default function ImportedLists({ onStarted }: { onStarted: (searchId: string) => void }) {
  const t = useWords(text).imports
  const query = useEndpoint(signalEndpoints.listSignalImports, {})
  const act = useAct(signalEndpoints.findDoublesInImport, { onDone: ({ id }) => onStarted(id) })
  return (
    <>
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <Ready query={query} lines={2}>
        {(imports) =>
          imports.length === 0 ? (
            <div className="dblstart">
              <p>
                <b>{t.title}</b>
                <small>{t.none}</small>
              </p>
            </div>
          ) : (
            imports.map(({ id, importedAt, importedBy, imported, doubles }) => (
              <div key={id} className="dblstart">
                <p>
                  <b>
                    {t.title}, <DateText when={importedAt} as="full" />
                  </b>
                  <small>{[t.counts(imported, doubles), t.by(importedBy)].filter(Boolean).join(', ')}</small>
                </p>
                <Button
                  icon="search"
                  busy={act.isPending && act.variables?.importId === id}
                  onClick={() => act.mutate({ importId: id })}
                >
                  {t.search}
                </Button>
              </div>
            ))
          )
        }
      </Ready>
    </>
  )
}
