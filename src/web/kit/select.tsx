import { IconCheck, IconSelector } from '@tabler/icons-react'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components'
import { FieldFrame, type FieldWords, invalid } from './field.tsx'
import { Glyph } from './glyph.tsx'
import type { Option } from './option.ts'
import './select.css'

type Props<Id extends string> = FieldWords & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  placeholder?: string
  name?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** One of a few; more than about twenty want a ComboBox. */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  placeholder,
  label,
  about,
  error,
  labelUnseen = false,
  ...rest
}: Props<Id>) {
  return (
    <AriaSelect
      {...rest}
      {...invalid(error)}
      {...(placeholder === undefined ? {} : { placeholder })}
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <FieldFrame words={{ label, about, error, labelUnseen }}>
        <Button className="input select-button">
          <SelectValue className="select-value" />
          <Glyph icon={IconSelector} size={14} />
        </Button>
      </FieldFrame>
      <Popover className="popover choices" offset={4}>
        <ListBox items={options} className="choice-list">
          {(option) => <Choice option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** A row of a list of choices. */
export const Choice = ({ option }: { option: Option }) => (
  <ListBoxItem className="choice" id={option.id} textValue={option.name} isDisabled={option.disabled ?? false}>
    {({ isSelected }) => (
      <>
        {option.icon}
        <span className="choice-words">
          <Text slot="label">{option.name}</Text>
          {option.about && (
            <Text slot="description" className="choice-about">
              {option.about}
            </Text>
          )}
        </span>
        {isSelected && <Glyph icon={IconCheck} size={14} />}
      </>
    )}
  </ListBoxItem>
)
