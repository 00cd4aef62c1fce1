import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { publish, type Channel, type FeedRule } from '../calls.ts'
import { RULES, wishOf } from './rule-wish.ts'

type Props = { rule: FeedRule; channels: readonly Channel[]; onEdit: () => void; onHistory: () => void }

/** One rule: from where, to where, and what came of it. */
export function RuleLine({ rule, channels, onEdit, onHistory }: Props) {
  const { t } = useLingui()
  const { id, name, source, isOn, waiting, made, filtered, aDay, lastAt } = rule
  const change = publish.useDeed('PUT /publish/feed-rules/:id', { refresh: RULES })
  const drop = publish.useDeed('DELETE /publish/feed-rules/:id', {
    refresh: RULES,
    said: () => t`Rule put away.`,
    undo: (one) => publish.call('POST /publish/feed-rules/:id/restore', one),
  })
  const where = channels.filter((channel) => rule.channelIds.includes(channel.id)).map((channel) => channel.name)
  return (
    <li className="rule">
      <div className="rule-head">
        <h2 className="rule-name">{name}</h2>
        <Switch isSelected={isOn} onChange={(next) => change.run({ id, ...wishOf(rule), isOn: next })}>
          {isOn ? t`on` : t`off`}
          <span className="unseen">: {name}</span>
        </Switch>
        <span className="rule-deeds">
          <IconButton label={t`History of ${name}`} icon={IconHistory} onPress={onHistory} />
          <IconButton label={t`Change ${name}`} icon={IconPencil} onPress={onEdit} />
          <IconButton label={t`Put ${name} away`} icon={IconTrash} onPress={() => drop.run({ id })} />
        </span>
      </div>
      <p className="rule-way">
        {source ? source.title : t`a source that is gone`} →{' '}
        {rule.becomes === 'queue' ? <Trans>queue</Trans> : <Trans>draft</Trans>}
        {where.length > 0 && ` · ${where.join(', ')}`}
        {' · '}
        <Plural value={aDay} one="one a day at most" other="# a day at most" />
      </p>
      {!source && (
        <Badge tone="bad">
          <Trans>Its source is no longer watched</Trans>
        </Badge>
      )}
      {source?.isPaused && (
        <Badge tone="warn">
          <Trans>Its source is paused in Watch</Trans>
        </Badge>
      )}
      {where.length < rule.channelIds.length && (
        <Badge tone="warn">
          <Trans>A channel of it is gone</Trans>
        </Badge>
      )}
      <div className="rule-sum">
        <Button look="quiet" onPress={onHistory}>
          <Plural value={made} _0="no post in 30 days" one="one post in 30 days" other="# posts in 30 days" />
          {' · '}
          <Plural value={filtered} _0="none filtered" one="one filtered" other="# filtered" />
          {waiting > 0 && (
            <>
              {' · '}
              <Plural value={waiting} one="one waits" other="# wait" />
            </>
          )}
        </Button>
        {lastAt && (
          <span className="meta">
            <Trans>
              last <RelativeTime at={lastAt} />
            </Trans>
          </span>
        )}
      </div>
    </li>
  )
}
