import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { measure } from '../calls.ts'

/** Everything kept about one customer goes away; figures stay as bare counts. */
export function ForgetPerson() {
  const { t } = useLingui()
  const [person, setPerson] = useState('')
  const name = person.trim()
  const kept = measure.useCall('GET /measure/people', { person: name }, { enabled: name !== '' })
  const forget = measure.useDeed('POST /measure/people/forget', {
    refresh: ['GET /measure/people', 'GET /outcomes'],
    said: () => t`Nothing is kept about them any more.`,
    onDone: () => setPerson(''),
    onProblem: () => {},
  })
  const [outcomes, refunds, clicks] = [kept.data?.outcomes ?? 0, kept.data?.refunds ?? 0, kept.data?.clicks ?? 0]
  const isKnown = name !== '' && outcomes + clicks > 0
  return (
    <form
      className="outcome-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (isKnown) forget.run({ person: name })
      }}
    >
      <p>
        <Trans>
          When a customer asks to be forgotten, every outcome, refund and click kept under their number goes away. The
          figures of days and posts stay as counts, and nothing that is told again counts twice. This cannot be undone.
        </Trans>
      </p>
      <TextField
        label={t`Customer number, as the shop writes it`}
        value={person}
        onChange={(typed) => {
          forget.reset()
          setPerson(typed)
        }}
        error={forget.problem ? problemSentence(forget.problem) : undefined}
        maxLength={200}
      />
      {name !== '' && kept.data && (
        <p className="meta" role="status">
          <Trans>
            Kept now: outcomes {outcomes}, refunds {refunds}, clicks {clicks}.
          </Trans>
        </p>
      )}
      <Button type="submit" look="danger" isDisabled={!isKnown} isPending={forget.isRunning}>
        <Trans>Forget them</Trans>
      </Button>
    </form>
  )
}
