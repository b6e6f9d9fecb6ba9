import { type ButtonHTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Link } from './navigation.tsx'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'sm' | 'big'

type Dressed = {
  look?: ButtonLook
  size?: ButtonSize
  icon?: IconName
  /** One letter that does the same while no field has the focus; shown on the button. */
  shortcut?: string
  children: ReactNode
}

function classOf(look: ButtonLook, size: ButtonSize): string {
  return ['btn', look === 'plain' ? '' : `btn--${look}`, size === 'md' ? '' : `btn--${size}`].filter(Boolean).join(' ')
}

/** A button. `busy` keeps it in place while its work is under way. */
export function Button({
  look = 'plain',
  size = 'md',
  icon,
  shortcut,
  busy = false,
  type = 'button',
  disabled,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Dressed & { busy?: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useShortcut(shortcut, () => button.current?.click())
  return (
    <button
      ref={button}
      type={type}
      className={classOf(look, size)}
      // A busy button keeps its focus, so it is not disabled for real; it only does nothing.
      aria-disabled={busy || undefined}
      disabled={disabled}
      aria-keyshortcuts={shortcut}
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  )
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  href,
  look = 'plain',
  size = 'md',
  icon,
  shortcut,
  children,
}: Dressed & { href: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useShortcut(shortcut, () => place.current?.closest('a')?.click())
  return (
    <Link href={href} className={classOf(look, size)} aria-keyshortcuts={shortcut}>
      {icon && <Icon name={icon} />}
      <span ref={place}>{children}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </Link>
  )
}

/** An action in a running text. */
export function TextButton({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className="link" {...rest}>
      {children}
    </button>
  )
}

/** Runs `act` when the letter is pressed outside fields and dialogs, so that typing never triggers it. */
export function useShortcut(letter: string | undefined, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!letter) return
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return
      if (event.key.toLowerCase() !== letter?.toLowerCase()) return
      const target = event.target
      if (
        target instanceof HTMLElement &&
        target.closest(
          'input, select, textarea, [contenteditable], [role=dialog], [role=alertdialog], [role=listbox], [role=menu]',
        )
      )
        return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letter])
}
