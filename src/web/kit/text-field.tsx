import type { Ref } from 'react'
import { TextField as AriaTextField, Input, type TextFieldProps } from 'react-aria-components'
import { FieldFrame, type FieldWords, invalid } from './field.tsx'

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'render'> &
  FieldWords & { placeholder?: string; inputRef?: Ref<HTMLInputElement> }

/** One line of text. In a form give it a `name`; a refusal about it goes into `error`. */
export function TextField({ label, about, error, labelUnseen = false, placeholder, inputRef, ...rest }: Props) {
  return (
    <AriaTextField {...rest} {...invalid(error)} className="field">
      <FieldFrame words={{ label, about, error, labelUnseen }}>
        <Input
          className="input"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </FieldFrame>
    </AriaTextField>
  )
}
