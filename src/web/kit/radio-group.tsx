import { Radio, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components'
import { FieldFrame, type FieldWords, invalid } from './field.tsx'
import type { Option } from './option.ts'
import './radio-group.css'

type Props<Id extends string> = FieldWords & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  name?: string
  isDisabled?: boolean
}

/** One of a few that each deserve a sentence. */
export function RadioGroup<Id extends string>({
  options,
  value,
  onChange,
  label,
  about,
  error,
  labelUnseen = false,
  ...rest
}: Props<Id>) {
  return (
    <AriaRadioGroup
      {...rest}
      {...invalid(error)}
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <FieldFrame words={{ label, about, error, labelUnseen }}>
        <div className="radios">
          {options.map((option) => (
            <Radio key={option.id} value={option.id} className="radio" isDisabled={option.disabled ?? false}>
              <span className="radio-ring" aria-hidden />
              {option.icon}
              <span className="radio-words">
                {option.name}
                {option.about && (
                  <Text slot="description" className="field-about">
                    {option.about}
                  </Text>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
