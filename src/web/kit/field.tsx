import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import './field.css'

export type FieldWords = {
  label: string
  /** One helping sentence under the field. */
  about?: ReactNode
  /** A refusal about this field, in words; marks the field. */
  error?: string | undefined
  /** Hides the label from the eyes only, where the place already says it. */
  labelUnseen?: boolean
}

/** The label above and the sentences below, the same for every field. */
export const FieldFrame = ({
  words,
  aside,
  children,
}: {
  words: FieldWords
  aside?: ReactNode
  children: ReactNode
}) => (
  <>
    <div className={words.labelUnseen ? 'unseen' : 'field-head'}>
      <Label className="field-label">{words.label}</Label>
      {aside}
    </div>
    {children}
    {words.about && (
      <Text slot="description" className="field-about">
        {words.about}
      </Text>
    )}
    <FieldError className="field-error">{words.error}</FieldError>
  </>
)

/**
 * `isInvalid` only when there is something to say, so that the browser's own checks still speak. What the server refused must not hold
 * the form back: the browser would never let the corrected text be sent.
 */
export const invalid = (error: string | undefined) =>
  error ? { isInvalid: true, validationBehavior: 'aria' as const } : {}
