import type { ReactNode } from 'react'
import { Button, I18nProvider, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'
import { useNavigation } from './navigation.tsx'
import { useLanguage } from './words.tsx'

export type MenuAction = {
  key: string
  label: string
  note?: ReactNode
  icon?: IconName
  href?: string
  act?: () => void
  disabled?: boolean
}

/** A button with the acts that are used less often. The main act of a screen is always a button of its own. */
export function MenuButton({
  label,
  actions,
  size = 'md',
}: {
  label: string
  actions: readonly MenuAction[]
  size?: 'md' | 'sm'
}) {
  const { language } = useLanguage()
  const { go } = useNavigation()
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <MenuTrigger>
        <Button className={size === 'sm' ? 'btn btn--sm' : 'btn'}>
          {label}
          <Icon name="down" />
        </Button>
        <Popover className="popover">
          <Menu aria-label={label}>
            {actions.map((action) => (
              <MenuItem
                key={action.key}
                id={action.key}
                textValue={action.label}
                isDisabled={action.disabled ?? false}
                onAction={() => (action.href ? go(action.href) : action.act?.())}
              >
                {action.icon && <Icon name={action.icon} />}
                <span>
                  {action.label}
                  {action.note && <small>{action.note}</small>}
                </span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  )
}
