import type { CaseLetter } from '../contract.ts'

/** The letter as it stands on paper, without the name. It is Dutch, whatever the language of the screen. */
export function LetterText({ letter }: { letter: CaseLetter }) {
  return (
    <div className="letter-text" lang="nl">
      {letter.sections.map((section, index) => (
        <section key={index}>
          {section.heading && <h4>{section.heading}</h4>}
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.bullets.length > 0 && (
            <ul className="bullets">
              {section.bullets.map((bullet) => (
                <li key={bullet}>{bullet}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
