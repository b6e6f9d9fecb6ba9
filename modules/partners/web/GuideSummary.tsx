import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Ready } from '../../../platform/web/Ready.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { partnerEndpoints } from '../contract.ts'
import { AnswerMark, Why } from './GuideParts.tsx'
import { text } from './text.en.ts'

/** The sharing guide in short, inside the form of another room: what one organisation may tell another today. */
export default function GuideSummary({
  senderId,
  receiverId,
  purpose,
}: {
  senderId: number
  receiverId: number
  purpose: PersonalPurpose
}) {
  const t = useWords(text)
  const query = useEndpoint(partnerEndpoints.readGuide, { senderId, receiverId, purpose })
  return (
    <Ready query={query} refusals={t.refusals} lines={3}>
      {(lines) => (
        <section className="guide-summary" aria-label={t.guide.title}>
          <h3>{t.guide.mayShare(lines[0]?.sender.name ?? '')}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line.kind}>
                <span>{t.kinds[line.kind]}</span>
                <AnswerMark answer={line.answer} />
                <span className="xs sub">
                  <Why line={line} /> {[line.ground, line.covenant?.title, line.article].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Ready>
  )
}
