import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Person } from '../../../platform/web/Person.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { avePhases } from '../catalogue.ts'
import type { PersonCase } from '../contract.ts'
import { text } from './text.en.ts'

/** Who directs, in which phase, until when, and on which ground. */
export function DirectionSheet({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const phase = avePhases.find(({ id }) => id === found.avePhase)
  const open = found.phase !== 'closed'
  return (
    <section className="sheet pad stack" aria-label={t.roles.director}>
      {found.director ? (
        <Person
          name={found.director.name}
          role={found.directorSince ? t.direction.since(dates.plain(found.directorSince)) : t.direction.director}
        />
      ) : (
        <p className="sm">
          <b>{t.direction.none}</b>
          {found.offeredTo && <span className="sub"> {t.direction.offeredTo(found.offeredTo.name)}</span>}
        </p>
      )}
      {found.director && found.offeredTo && <p className="xs sub">{t.direction.offeredTo(found.offeredTo.name)}</p>}
      <DescriptionList
        items={[
          { term: t.direction.process, said: found.processDirector?.name ?? t.direction.noProcess },
          phase && { term: t.direction.ave, said: t.direction.avePhase(phase.id, phase.meaning[language]) },
          open && {
            term: t.direction.ends,
            said: <b className="nw">{dates.long(found.endsOn)}</b>,
            note: found.allowed.includes('extend') ? t.direction.extendNow : t.direction.extendNote,
          },
          { term: t.direction.ground, said: found.ground },
          found.keptUntil !== null && {
            term: t.direction.destroyed,
            said: <span className="nw">{dates.plain(found.keptUntil)}</span>,
          },
        ]}
      />
    </section>
  )
}
