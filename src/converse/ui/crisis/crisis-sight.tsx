import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { LineChart } from '#web/kit/line-chart.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { momentText } from '#web/kit/time-words.ts'
import { useZone } from '#web/zone.ts'
import type { Room } from './calls.ts'

/** How many upset voices came in, beside all that was said. */
export function Course({ room }: { room: Room }) {
  const { t, i18n } = useLingui()
  const zone = useZone()
  const { course, touched, stepMinutes } = room.sight
  if (touched.messages === 0)
    return (
      <p className="meta">
        <Trans>Nothing upset has come in since it began.</Trans>
      </p>
    )
  if (course.length < 2) return null
  const points = course.map(({ at, said, negative, ours }) => ({
    name: momentText(at, zone, i18n.locale, 'time'),
    value: negative,
    before: said,
    ...(ours > 0 ? { note: t`we answered` } : {}),
  }))
  return (
    <LineChart
      title={t`Its course`}
      summary={t`${touched.messages} upset messages by ${touched.people} people in ${touched.threads} conversations; we answered in ${touched.answered}. Every ${stepMinutes} minutes; dashed: all that was said.`}
      points={points}
      names={{ value: t`upset`, before: t`all that was said` }}
    />
  )
}

/** Where it began. */
export function FirstWord({ room }: { room: Room }) {
  const { t } = useLingui()
  const { first } = room.sight
  if (!first) return null
  return (
    <section className="crisis-part">
      <h2>
        <Trans>The first word</Trans>
      </h2>
      <blockquote className="crisis-quote" lang={first.lang === 'other' ? undefined : first.lang}>
        {first.text}
      </blockquote>
      <p className="meta">
        {first.name} {first.handle} · <Moment at={first.at} />
      </p>
      <p className="crisis-links">
        <Link href={`/inbox?preset=all&thread=${first.threadId}`}>{t`Open the conversation`}</Link>
        {first.url !== '' && <Link href={first.url}>{t`See it on the network`}</Link>}
      </p>
    </section>
  )
}

/** Who and where. Followers are not told by every network, so reach is counted in people who spoke. */
export function Spread({ room }: { room: Room }) {
  const { channels, people } = room.sight
  if (people.length === 0) return null
  return (
    <section className="crisis-part">
      <h2>
        <Trans>Who and where</Trans>
      </h2>
      <ul className="crisis-spread">
        {channels.map(({ id, name, messages, people: count, first }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="meta">
              <Plural value={messages} one="# upset message" other="# upset messages" />
              {' · '}
              <Plural value={count} one="# person" other="# people" />
              {' · '}
              <Trans>
                since <Moment at={first} look="time" />
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      <ul className="crisis-people">
        {people.map(({ id, name, handle, messages, threadId }) => (
          <li key={id}>
            <Link look="quiet" href={`/inbox?preset=all&thread=${threadId}`}>
              {name}
            </Link>{' '}
            <span className="meta">
              {handle} · {messages}×
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those affected who still have no answer. */
export function Waiting({ room }: { room: Room }) {
  if (room.sight.touched.messages === 0) return null
  return (
    <section className="crisis-part">
      <h2>
        <Plural
          value={room.sight.touched.waiting}
          _0="Everybody affected has an answer"
          one="# person still waits"
          other="# people still wait"
        />
      </h2>
      <ul className="crisis-waiting">
        {room.waiting.map((row) => (
          <li key={row.id}>
            <Link look="quiet" href={`/inbox?preset=all&thread=${row.id}`}>
              {row.person?.name ?? ''}: {row.preview}
            </Link>{' '}
            <span className="meta">
              <RelativeTime at={row.waitingSince ?? row.lastAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
