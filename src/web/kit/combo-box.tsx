import { Trans } from '@lingui/react/macro'
import { IconChevronDown } from '@tabler/icons-react'
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, Popover } from 'react-aria-components'
import { matchScore } from '../match.ts'
import { FieldFrame, type FieldWords, invalid } from './field.tsx'
import { Glyph } from './glyph.tsx'
import type { Option } from './option.ts'
import { Choice } from './select.tsx'
import './combo-box.css'
import './popover.css'

type Props<Id extends string> = FieldWords & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (id: Id | null) => void
  /** When the options come from the server as one types. */
  onSearch?: (text: string) => void
  placeholder?: string
  name?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** One of many, found by typing; forgives missing accents, Turkish dots and the other alphabet. */
export function ComboBox<Id extends string>({
  options,
  value,
  onChange,
  onSearch,
  placeholder,
  label,
  about,
  error,
  labelUnseen = false,
  ...rest
}: Props<Id>) {
  return (
    <AriaComboBox
      {...rest}
      {...invalid(error)}
      className="field"
      defaultItems={options}
      value={value}
      menuTrigger="focus"
      allowsEmptyCollection
      onChange={(key) => onChange(options.find(({ id }) => id === key)?.id ?? null)}
      {...(onSearch
        ? { onInputChange: onSearch, defaultFilter: () => true }
        : { defaultFilter: (text: string, typed: string) => matchScore(typed, text) > 0 })}
    >
      <FieldFrame words={{ label, about, error, labelUnseen }}>
        <Group className="input combo">
          <Input className="combo-input" {...(placeholder === undefined ? {} : { placeholder })} />
          <Button className="combo-open">
            <Glyph icon={IconChevronDown} size={14} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="popover choices" offset={4}>
        <ListBox<Option<Id>>
          className="choice-list"
          renderEmptyState={() => (
            <p className="choice-none">
              <Trans>Nothing goes by that name</Trans>
            </p>
          )}
        >
          {(option) => <Choice option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
