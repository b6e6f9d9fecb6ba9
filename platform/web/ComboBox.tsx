import { useState } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { Beneath, type FieldProps, tie } from './Field.tsx'
import { useField } from './Form.tsx'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useLanguage, useWords } from './words.tsx'

export type ComboOption = { value: string; label: string; note?: string | undefined }

/**
 * One of many, found by typing: a colleague, an organisation, an intervention. The options are what the reader may see;
 * it is never a way to search people outside one's own work.
 */
export function ComboBox({
  name,
  label,
  hint,
  optional = false,
  size = 'md',
  disabled = false,
  options,
  value,
  onChange,
  onTyped,
}: FieldProps & {
  options: readonly ComboOption[]
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** For options that come from the server: what was typed. They are then shown as given. */
  onTyped?: (typed: string) => void
}) {
  const words = useWords(platformText).field
  const { language } = useLanguage()
  const { id, fault } = useField(name)
  const chosen = options.find((option) => option.value === value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setTyped(chosen?.label ?? '')
  }
  const tied = tie(id, hint, fault, optional)
  const wanted = typed.trim().toLowerCase()
  const shown =
    onTyped || wanted === '' || typed === chosen?.label
      ? options
      : options.filter((option) => `${option.label} ${option.note ?? ''}`.toLowerCase().includes(wanted))
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <AriaComboBox
        className={size === 'sm' ? 'field field--sm' : 'field'}
        items={shown}
        inputValue={typed}
        onInputChange={(next) => {
          setTyped(next)
          onTyped?.(next)
          if (next === '' && value !== undefined) onChange(undefined)
        }}
        selectedKey={value ?? null}
        onSelectionChange={(key) => {
          const next = key === null ? undefined : String(key)
          setKnown(next)
          setTyped(options.find((option) => option.value === next)?.label ?? '')
          if (next !== value) onChange(next)
        }}
        isDisabled={disabled}
        isInvalid={fault !== undefined}
        isRequired={!optional}
        validationBehavior="aria"
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <Label className="lab">
          {label} {optional && <span className="optional">({words.optional})</span>}
        </Label>
        <div className="combo">
          <Input id={id} aria-describedby={tied['aria-describedby'] ?? ''} autoComplete="off" />
          <Button aria-label={words.suggestions}>
            <Icon name="down" />
          </Button>
        </div>
        <Beneath id={id} hint={hint} fault={fault} />
        <Popover className="popover">
          <ListBox<ComboOption> renderEmptyState={() => <div className="none">{words.nothingFits}</div>}>
            {(option) => (
              <ListBoxItem id={option.value} textValue={option.label}>
                <span>
                  {option.label}
                  {option.note && <small>{option.note}</small>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  )
}
