import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Got } from '#web/client.ts'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import type { PublishRoutes } from '../../slice.ts'
import { publish, type Channel } from '../calls.ts'
import type { RuleDraft } from './rule-wish.ts'

type Seen = Got<PublishRoutes, 'POST /publish/feed-rules/foresee'>
type Item = Seen['items'][number]

/** What the rule would have made of the last month; nothing is made by looking. */
export function RuleDryRun({ wish, channels }: { wish: RuleDraft; channels: readonly Channel[] }) {
  const { t } = useLingui()
  const of = JSON.stringify(wish)
  const [found, setFound] = useState<{ of: string; seen: Seen } | null>(null)
  const look = publish.useDeed('POST /publish/feed-rules/foresee', {
    onDone: (seen, { next, ...asked }) =>
      setFound((before) => {
        const isMore = next !== undefined && before?.of === JSON.stringify(asked)
        return {
          of: JSON.stringify(asked),
          seen: isMore ? { ...seen, items: [...before.seen.items, ...seen.items] } : seen,
        }
      }),
  })
  const seen = found?.of === of ? found.seen : null
  return (
    <section className="rule-dry" aria-label={t`Tried on the last 30 days`}>
      <Button isPending={look.isRunning} onPress={() => look.run(wish)}>
        <Trans>Try it on the last 30 days</Trans>
      </Button>
      {seen && (
        <>
          <p role="status">
            <Plural value={seen.made} _0="No post" one="One post" other="# posts" />
            {', '}
            <Plural value={seen.filtered} _0="none filtered" one="one filtered" other="# filtered" />
            {', '}
            <Plural value={seen.waiting} _0="none waiting" one="one still waiting" other="# still waiting" />
          </p>
          {wish.becomes === 'queue' && !seen.hasHours && (
            <Badge tone="warn">
              <Trans>None of these channels has open hours: the posts would stay drafts.</Trans>
            </Badge>
          )}
          {seen.isCut && (
            <p className="meta">
              <Trans>The source told more than can be looked at; these are the newest.</Trans>
            </p>
          )}
          <ul className="rule-items">
            {seen.items.map((item) => (
              <Foreseen key={item.itemId} item={item} channels={channels} />
            ))}
          </ul>
          {seen.next !== null && (
            <Button look="quiet" onPress={() => look.run({ ...wish, next: seen.next ?? undefined })}>
              <Trans>More</Trans>
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function Foreseen({ item, channels }: { item: Item; channels: readonly Channel[] }) {
  const { title, toldAt, state, day, reasonSaid, text, shortened, problems } = item
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? ''
  return (
    <li className="rule-item" data-state={state}>
      <p className="rule-item-head">
        <StateBadge state={state} /> <span className="rule-item-title">{title}</span>
      </p>
      <p className="meta">
        <Moment at={toldAt} />
        {day !== null && day !== toldAt.slice(0, 10) && (
          <>
            {' · '}
            <Trans>on {day}</Trans>
          </>
        )}
        {reasonSaid !== null && ` · ${reasonSaid}`}
      </p>
      {text !== null && (
        <details>
          <summary>
            <Trans>How it would read</Trans>
          </summary>
          <p className="rule-item-text">{text}</p>
          {shortened.map(({ channelId, text: short }) => (
            <p key={channelId} className="rule-item-text">
              <b>{nameOf(channelId)}:</b> {short}
            </p>
          ))}
        </details>
      )}
      {problems.map((problem) => (
        <Badge key={problem} tone="warn">
          {problem}
        </Badge>
      ))}
    </li>
  )
}

export function StateBadge({ state }: { state: Item['state'] }) {
  if (state === 'made')
    return (
      <Badge tone="good">
        <Trans>post</Trans>
      </Badge>
    )
  return state === 'waiting' ? (
    <Badge tone="info">
      <Trans>waits</Trans>
    </Badge>
  ) : (
    <Badge>
      <Trans>filtered</Trans>
    </Badge>
  )
}
