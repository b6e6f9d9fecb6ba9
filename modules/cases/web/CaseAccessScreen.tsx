import { Suspense } from 'react'
import { LinkButton } from '../../../platform/web/Button.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { Waiting } from '../../../platform/web/Waiting.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { SubjectAccess } from '../../privacy/web/index.ts'
import { firstInitial } from './called.ts'
import { caseHref } from './case-parts.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { text } from './text.en.ts'

/** Who can see this case and why: the same answer as the policies give. */
export default function CaseAccessScreen() {
  const t = useWords(text)
  return (
    <CaseFrame part="access">
      {(found) =>
        found.handle ? (
          <Suspense fallback={<Waiting lines={8} />}>
            <SubjectAccess
              part
              handle={found.handle}
              purpose="pga"
              initial={firstInitial(found.who.initials)}
              manage={
                found.allowed.includes('add-member') && (
                  <LinkButton href={caseHref(found.id, 'team')} icon="people">
                    {t.access.manage}
                  </LinkButton>
                )
              }
            />
          </Suspense>
        ) : (
          <Notice icon="lock">{t.access.none}</Notice>
        )
      }
    </CaseFrame>
  )
}
