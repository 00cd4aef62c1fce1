import type { ReactNode, Ref } from 'react'
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { FieldFrame, type FieldWords, invalid } from './field.tsx'
import './text-area.css'

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'render'> &
  FieldWords & {
    placeholder?: string
    rows?: number
    /** Right of the label: a Counter or the state of saving. */
    counter?: ReactNode
    inputRef?: Ref<HTMLTextAreaElement>
  }

/** Several lines; grows with what is written. */
export function TextArea({
  label,
  about,
  error,
  labelUnseen = false,
  placeholder,
  rows = 3,
  counter,
  inputRef,
  ...rest
}: Props) {
  return (
    <TextField {...rest} {...invalid(error)} className="field">
      <FieldFrame words={{ label, about, error, labelUnseen }} aside={labelUnseen ? null : counter}>
        <AriaTextArea
          className="input text-area"
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </FieldFrame>
      {labelUnseen && counter}
    </TextField>
  )
}

/** How much room is left; turns to clay when there is none. */
export const Counter = ({ used, limit }: { used: number; limit: number }) => (
  <span className="counter" data-over={used > limit || undefined} data-numbers>
    {used} / {limit}
  </span>
)
