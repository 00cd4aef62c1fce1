import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBook2, IconCalendarHeart, IconMessages, IconPencil, IconPin, IconX } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useNow } from '#web/clock.ts'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { stretch } from '#web/kit/numbers.ts'
import { useDesk } from '#web/session.tsx'
import { type Today, today } from './calls.ts'
import { DayPost } from './day-post.tsx'
import { NewEvent } from './new-event.tsx'
import { useScope } from './use-scope.ts'

type Line =
  | { of: 'post'; at: string; id: string; post: Today['day'][number] }
  | { of: 'event'; at: string; id: string; event: Today['events'][number] }
  | { of: 'block'; at: string; id: string; block: Today['blocks'][number] }

/** Posts, what is fixed, and the stretches left to work in, with the present between what was and what will be. */
export function DayLine({ day }: { day: Today }) {
  const now = useNow()
  const { zone, sofar, pace } = day
  const { workspace } = useDesk()
  const scope = useScope()
  const { i18n } = useLingui()
  const lines: Line[] = [
    ...day.day.map((post): Line => ({ of: 'post', at: post.at, id: post.postId, post })),
    ...day.events.map((event): Line => ({ of: 'event', at: event.from, id: event.id, event })),
    ...day.blocks.map((block): Line => ({ of: 'block', at: block.from, id: block.from + block.kind, block })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const passed = lines.filter(({ at }) => Date.parse(at) <= now)
  const ahead = lines.filter(({ at }) => Date.parse(at) > now)
  const speed = stretch(Math.round(pace.answerMinutes * 10) / 10, i18n.locale)
  return (
    <section className="today-part" aria-labelledby="today-day">
      <h2 id="today-day" className="today-part-name">
        <Trans>The day</Trans>
      </h2>
      {scope === 'everywhere' && <p className="meta">{workspace.name}</p>}
      <Special special={day.special} />
      <ol className="today-day">
        {passed.map((line) => (
          <DayItem key={line.of + line.id} line={line} zone={zone} />
        ))}
        <li className="today-now">
          <Moment at={new Date(now).toISOString()} look="time" zone={zone} />
          <span>
            <Trans>now</Trans>
          </span>
        </li>
        {ahead.map((line) => (
          <DayItem key={line.of + line.id} line={line} zone={zone} />
        ))}
      </ol>
      {day.day.length === 0 && (
        <p className="meta">
          <Trans>Nothing is planned for today.</Trans>
        </p>
      )}
      {day.blocks.length > 0 && pace.expected > 0 && (
        <p className="meta">
          {pace.measured ? (
            <Trans>
              Sized by what usually comes on such a day ({pace.expected}) and your own pace, {speed} an answer.
            </Trans>
          ) : (
            <Trans>
              Sized by what usually comes on such a day ({pace.expected}) and {speed} an answer, until your own pace is
              known.
            </Trans>
          )}
        </p>
      )}
      <SoFar sofar={sofar} />
      <NewEvent zone={zone} />
    </section>
  )
}

function Special({ special }: { special: Today['special'] }) {
  const { t } = useLingui()
  const said = (inDays: number, name: string) =>
    inDays === 0 ? t`Today: ${name}` : inDays === 1 ? t`Tomorrow: ${name}` : t`The day after tomorrow: ${name}`
  if (special.length === 0) return null
  return (
    <ul className="today-special" aria-label={t`Special days`}>
      {special.map(({ inDays, name }) => (
        <li key={inDays + name} className="meta">
          <Glyph icon={IconCalendarHeart} size={14} /> {said(inDays, name)}
        </li>
      ))}
    </ul>
  )
}

function SoFar({ sofar }: { sofar: Today['sofar'] }) {
  const done = [
    { id: 'posts', count: sofar.posts, words: <Plural value={sofar.posts} one="# post" other="# posts" /> },
    { id: 'replies', count: sofar.replies, words: <Plural value={sofar.replies} one="# reply" other="# replies" /> },
    { id: 'clicks', count: sofar.clicks, words: <Plural value={sofar.clicks} one="# click" other="# clicks" /> },
    {
      id: 'outcomes',
      count: sofar.outcomes,
      words: <Plural value={sofar.outcomes} one="# outcome" other="# outcomes" />,
    },
  ].filter(({ count }) => count > 0)
  if (done.length === 0) return null
  return (
    <p className="meta">
      <Trans>So far today:</Trans>{' '}
      {done.map(({ id, words }, place) => (
        <Fragment key={id}>
          {place > 0 && ', '}
          {words}
        </Fragment>
      ))}
    </p>
  )
}

function DayItem({ line, zone }: { line: Line; zone: string }) {
  if (line.of === 'post') return <DayPost post={line.post} zone={zone} />
  if (line.of === 'event') return <DayEvent event={line.event} zone={zone} />
  return <DayBlock block={line.block} zone={zone} />
}

function DayEvent({ event, zone }: { event: Today['events'][number]; zone: string }) {
  const { t } = useLingui()
  const drop = today.useDeed('DELETE /today/events/:id', {
    optimistic: ({ id }, cache) =>
      cache.patch('GET /today', (old) => ({ ...old, events: old.events.filter((other) => other.id !== id) })),
    refresh: ['GET /today'],
    said: () => t`Taken out of the day.`,
    undo: ({ id }) => today.call('POST /today/events/:id/restore', { id }),
  })
  const { title } = event
  return (
    <li className="today-day-item">
      <Moment at={event.from} look="time" zone={zone} />
      <span className="today-day-words">
        <span className="today-fixed">
          <Glyph icon={IconPin} size={14} /> {title}
        </span>
        <span className="meta">
          <Trans>
            until <Moment at={event.until} look="time" zone={zone} />
          </Trans>
        </span>
      </span>
      <IconButton label={t`Take out “${title}”`} icon={IconX} onPress={() => drop.run({ id: event.id })} />
    </li>
  )
}

const GLYPHS = { answer: IconMessages, write: IconPencil, read: IconBook2 } as const

function DayBlock({ block, zone }: { block: Today['blocks'][number]; zone: string }) {
  const { i18n } = useLingui()
  const long = stretch((Date.parse(block.until) - Date.parse(block.from)) / 60_000, i18n.locale)
  return (
    <li className="today-day-item today-block" data-kind={block.kind}>
      <Moment at={block.from} look="time" zone={zone} />
      <span className="today-day-words">
        <span className="today-fixed">
          <Glyph icon={GLYPHS[block.kind]} size={14} />{' '}
          {block.kind === 'answer' && <Plural value={block.count} one="Answer # person" other="Answer # people" />}
          {block.kind === 'write' && <Plural value={block.count} one="Write # post" other="Write # posts" />}
          {block.kind === 'read' && <Plural value={block.count} one="Read # story" other="Read # stories" />}
        </span>
        <span className="meta">{long}</span>
      </span>
    </li>
  )
}
