import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { publish, type FeedItem, type FeedRule } from '../calls.ts'
import { StateBadge } from './rule-dry-run.tsx'
import { RULES } from './rule-wish.ts'

type Shown = 'all' | 'made' | 'waiting' | 'filtered'

/** Every item a rule has seen, with its post or the reason why there is none. */
export function RuleHistory({ rule, onClose }: { rule: FeedRule; onClose: () => void }) {
  const { t } = useLingui()
  const [shown, setShown] = useState<Shown>('all')
  const wish = { id: rule.id, ...(shown === 'all' ? {} : { state: shown }) }
  const list = publish.useList('GET /publish/feed-rules/:id/items', wish)
  return (
    <Drawer title={rule.name} isOpen onClose={onClose} size="wide">
      <div className="rule-history">
        <Segmented
          label={t`Which items`}
          value={shown}
          onChange={setShown}
          options={[
            { id: 'all', name: t`All` },
            { id: 'made', name: t`Posts` },
            { id: 'waiting', name: t`Waiting` },
            { id: 'filtered', name: t`Filtered` },
          ]}
        />
        {list.isPending ? (
          <Skeleton />
        ) : list.problem ? (
          <EmptyState
            kind="error"
            title={t`The history could not be read`}
            action={<Button onPress={list.refetch}>{t`Try again`}</Button>}
          >
            {problemSentence(list.problem)}
          </EmptyState>
        ) : list.items.length === 0 ? (
          <EmptyState kind="cleared" title={shown === 'all' ? t`Nothing came in yet` : t`Nothing here`}>
            {shown === 'all' && (
              <Trans>The rule takes up what its source brings from the moment it was made, within a minute.</Trans>
            )}
          </EmptyState>
        ) : (
          <ul className="rule-items">
            {list.items.map((item) => (
              <HistoryLine key={item.itemId} ruleId={rule.id} item={item} />
            ))}
          </ul>
        )}
        {list.hasMore && (
          <Button look="quiet" onPress={list.readOn}>
            <Trans>More</Trans>
          </Button>
        )}
      </div>
    </Drawer>
  )
}

function HistoryLine({ ruleId, item }: { ruleId: string; item: FeedItem }) {
  const { t } = useLingui()
  const { itemId, title, url, toldAt, state, reasonSaid, postId, byHand } = item
  const make = publish.useDeed('POST /publish/feed-rules/:id/items/:itemId/make', {
    refresh: RULES,
    said: () => t`Post made.`,
  })
  const letGo = publish.useDeed('POST /publish/feed-rules/:id/items/:itemId/let-go', { refresh: RULES })
  return (
    <li className="rule-item" data-state={state}>
      <p className="rule-item-head">
        <StateBadge state={state} />{' '}
        {url === null ? (
          <span className="rule-item-title">{title}</span>
        ) : (
          <a className="rule-item-title" href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        )}
      </p>
      <p className="meta">
        <Moment at={toldAt} />
        {byHand && state === 'made' && (
          <>
            {' · '}
            <Trans>made by hand</Trans>
          </>
        )}
        {reasonSaid !== null && ` · ${reasonSaid}`}
        {state === 'made' && postId === null && (
          <>
            {' · '}
            <Trans>the post is gone</Trans>
          </>
        )}
      </p>
      <div className="rule-item-deeds">
        {postId !== null && (
          <Link look="button" href={`/compose/${postId}`} aria-label={t`Open the post “${title}”`}>
            <Trans>Open the post</Trans>
          </Link>
        )}
        {state !== 'made' && (
          <Button
            look="quiet"
            isPending={make.isRunning}
            aria-label={t`Make a post of “${title}” now`}
            onPress={() => make.run({ id: ruleId, itemId })}
          >
            <Trans>Make a post now</Trans>
          </Button>
        )}
        {state === 'waiting' && (
          <Button look="quiet" aria-label={t`Let “${title}” go`} onPress={() => letGo.run({ id: ruleId, itemId })}>
            <Trans context="an item of a source">Let go</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}
