import { useLingui } from '@lingui/react/macro'
import { Badge, type Tone } from '#web/kit/badge.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import type { Today } from './calls.ts'

/** A post on the line of the day, with what became of it. */
export function DayPost({ post, zone }: { post: Today['day'][number]; zone: string }) {
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
