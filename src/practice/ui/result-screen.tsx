import { Trans, useLingui } from '@lingui/react/macro'
import { Door } from '#web/door.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Meter } from '#web/kit/meter.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { percent } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { usePathPart } from '#web/url.ts'
import { practice } from './calls.ts'
import { useDayWords, usePartWords } from './day-words.ts'
import './practice.css'

const WHOLE = 100

/** A signed result, for whoever was given its address. */
export function Screen() {
  const { t, i18n } = useLingui()
  const token = usePathPart('token')
  const days = useDayWords()
  const parts = usePartWords()
  const { data, error } = practice.useCall('GET /practice/results/:token', { token })
  if (error)
    return (
      <Door title={t`No result here`} about={problemSentence(error)}>
        {null}
      </Door>
    )
  if (!data) return <Skeleton />
  const { said, isGenuine } = data
  const { name, score, silent } = said
  return (
    <Door
      title={t`${name}: ${score} of 100`}
      about={
        <>
          {days[said.day].name} · <Moment at={said.endedAt} />
        </>
      }
    >
      <div className="practice-part">
        <p>
          {isGenuine ? (
            <Badge tone="good">{t`Signature genuine`}</Badge>
          ) : (
            <Badge tone="bad">{t`Signature not genuine`}</Badge>
          )}{' '}
          <Trans>When nobody is there, this day earns {silent}.</Trans>
        </p>
        {data.parts.map(({ part, value }) => (
          <Meter
            key={part}
            label={parts[part].name}
            value={value * WHOLE}
            max={WHOLE}
            said={percent(value, i18n.locale)}
          />
        ))}
        <details>
          <summary>{t`What exactly was signed`}</summary>
          <pre className="practice-signed">{data.signedText}</pre>
          <pre className="practice-signed">{data.signature}</pre>
          <pre className="practice-signed">{data.publicKey}</pre>
        </details>
      </div>
    </Door>
  )
}
