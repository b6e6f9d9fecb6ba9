import { type ComponentProps, lazy, Suspense } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import type { MenuButton } from '../../../platform/web/MenuButton.tsx'

const Menu = lazy(async () => ({ default: (await import('../../../platform/web/MenuButton.tsx')).MenuButton }))

/** A menu whose code comes after the screen stands: a case must be readable first. */
export function LaterMenuButton(props: ComponentProps<typeof MenuButton>) {
  return (
    <Suspense
      fallback={
        <Button size={props.size ?? 'md'} disabled>
          {props.label}
        </Button>
      }
    >
      <Menu {...props} />
    </Suspense>
  )
}
