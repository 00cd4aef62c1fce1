import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import { useNow } from '#web/clock.ts'
import { Badge, type Tone } from '#web/kit/badge.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import type { Today } from './calls.ts'

type DayPost = Today['day'][number]

/** What goes out today, with the present between what was and what will be. */
export function DayLine({ day, zone, sofar }: { day: readonly DayPost[]; zone: string; sofar: Today['sofar'] }) {
  const now = useNow()
  const passed = day.filter(({ at }) => Date.parse(at) <= now)
  const ahead = day.filter(({ at }) => Date.parse(at) > now)
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
  return (
    <section className="today-part" aria-labelledby="today-day">
      <h2 id="today-day" className="today-part-name">
        <Trans>The day</Trans>
      </h2>
      <ol className="today-day">
        {passed.map((post) => (
          <DayItem key={post.postId} post={post} zone={zone} />
        ))}
        <li className="today-now">
          <Moment at={new Date(now).toISOString()} look="time" zone={zone} />
          <span>
            <Trans>now</Trans>
          </span>
        </li>
        {ahead.map((post) => (
          <DayItem key={post.postId} post={post} zone={zone} />
        ))}
      </ol>
      {day.length === 0 && (
        <p className="meta">
          <Trans>Nothing is planned for today.</Trans>
        </p>
      )}
      {done.length > 0 && (
        <p className="meta">
          <Trans>So far today:</Trans>{' '}
          {done.map(({ id, words }, place) => (
            <Fragment key={id}>
              {place > 0 && ', '}
              {words}
            </Fragment>
          ))}
        </p>
      )}
    </section>
  )
}

function DayItem({ post, zone }: { post: DayPost; zone: string }) {
  return (
    <li className="today-day-item">
      <Moment at={post.at} look="time" zone={zone} />
      <span className="today-day-words">
        <Link look="quiet" href={`/compose/${post.postId}`}>
          <span lang={post.lang}>{post.text}</span>
        </Link>
        <span className="meta">
          {post.channels.join(', ')} <PostState states={post.states} />
        </span>
      </span>
    </li>
  )
}

/** The worst of its deliveries speaks for the post. */
function PostState({ states }: { states: readonly string[] }) {
  const { t } = useLingui()
  const words: [string[], Tone, string][] = [
    [['failed'], 'bad', t`Failed`],
    [['unknown'], 'bad', t({ message: 'Perhaps there', context: 'a post' })],
    [['late'], 'warn', t`Late`],
    [['held', 'processing'], 'warn', t`At the network`],
    [['sending', 'due'], 'info', t`Going out`],
    [['planned'], 'plain', t`Planned`],
    [['live'], 'good', t({ message: 'Live', context: 'a post' })],
  ]
  const [, tone = 'plain', name = ''] = words.find(([of]) => states.some((state) => of.includes(state))) ?? []
  return <Badge tone={tone}>{name}</Badge>
}
