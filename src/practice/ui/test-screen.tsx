import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Door } from '#web/door.tsx'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { usePathPart } from '#web/url.ts'
import { zoneHere } from '#web/zone.ts'
import { practice } from './calls.ts'
import { useDayWords } from './day-words.ts'
import './practice.css'

/** The door for a candidate: what the test is, and the way in. */
export function Screen() {
  const { t } = useLingui()
  const token = usePathPart('token')
  const days = useDayWords()
  const [name, setName] = useState('')
  const { data, error } = practice.useCall('GET /practice/test/:token', { token })
  const begin = practice.useDeed('POST /practice/test/:token', {
    onDone: ({ link }) => location.assign(new URL(link).pathname + new URL(link).search),
  })
  if (error)
    return (
      <Door title={t`No test here`} about={problemSentence(error)}>
        {null}
      </Door>
    )
  if (!data) return <Skeleton />
  return (
    <Door title={data.title} about={days[data.day].name}>
      <form
        className="door-form"
        onSubmit={(event) => {
          event.preventDefault()
          begin.run({ token, name, zone: zoneHere() })
        }}
      >
        <p>
          <Trans>
            You look after the page of a made-up bakery for one day; it takes about half an hour. What counts is what
            people do, not how fast you type. You see every point explained afterwards, and so do those who sent you the
            link.
          </Trans>
        </p>
        <TextField label={t`Your name`} value={name} onChange={setName} isRequired maxLength={80} />
        <Button type="submit" look="primary" size="large" wide isPending={begin.isRunning}>
          <Trans>Take part</Trans>
        </Button>
      </form>
    </Door>
  )
}
