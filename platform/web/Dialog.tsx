import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useLanguage, useWords } from './words.tsx'

/**
 * A question on top of the page. Escape and the cross close it; a click beside it does not, because something may have
 * been typed. `urgent` makes it an alert that must be answered.
 */
export function Dialog({
  title,
  open,
  onClose,
  children,
  actions,
  wide = false,
  urgent = false,
}: {
  title: ReactNode
  open: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot; the one that does it comes first. */
  actions?: ReactNode
  wide?: boolean
  urgent?: boolean
}) {
  const words = useWords(platformText).dialog
  const { language } = useLanguage()
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <ModalOverlay className="veil" isOpen={open} onOpenChange={(next) => !next && onClose()}>
        <Modal className={wide ? 'dialog dialog--wide' : 'dialog'}>
          <AriaDialog role={urgent ? 'alertdialog' : 'dialog'}>
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {!urgent && (
                <button type="button" className="icon-btn" aria-label={words.close} onClick={onClose}>
                  <Icon name="cross" />
                </button>
              )}
            </div>
            <DialogBody>{children}</DialogBody>
            {actions && <div className="dialog-foot">{actions}</div>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}

const fields = ['input:not([type=hidden],:disabled)', 'textarea:not(:disabled)', 'select:not(:disabled)'].join(',')

/** Who opens a dialog with fields starts in the first one, and not on the cross that closes it. */
function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.querySelector<HTMLElement>(fields)?.focus(), [])
  return (
    <div className="dialog-body" ref={body}>
      {children}
    </div>
  )
}
