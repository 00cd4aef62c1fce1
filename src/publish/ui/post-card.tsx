import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAlertCircle, IconDotsVertical, IconGripVertical, IconHandStop } from '@tabler/icons-react'
import { Button as Press } from 'react-aria-components'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Popover } from '#web/kit/popover.tsx'
import type { Card, Channel, Clash, Delivery } from './calls.ts'
import type { Day } from './days.ts'
import { Remedies } from './delivery-list.tsx'
import { History } from './history.tsx'
import { ChangeTrouble } from './live/live-deeds.tsx'
import { useMoveEntry } from './move-entry.ts'
import { lookOf, STATES } from './state-words.tsx'
import { mediaUrl } from './upload.ts'
import type { CardDeeds } from './use-card-deeds.ts'
import './post-card.css'

type Props = {
  card: Card
  channels: readonly Channel[]
  zone: string
  /** The days its menu offers. */
  days: readonly Day[]
  deeds: CardDeeds
  /** What stands too close to it, or says the same. */
  clashes?: readonly Clash[]
  isSelected?: boolean
  onSelect?: (id: string) => void
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
}

const NO_CLASHES: readonly Clash[] = []

const MOVABLE = new Set(['draft', 'review', 'planned', 'due', 'late'])
export const isMovable = (card: Parameters<typeof lookOf>[0]): boolean => MOVABLE.has(lookOf(card))

/** A post on the calendar: its hour always, its channels, its first words, and how it stands. */
export function PostCard({
  card,
  channels,
  zone,
  days,
  deeds,
  clashes = NO_CLASHES,
  isSelected = false,
  onSelect,
  onMove,
  onMoveElsewhere,
}: Props) {
  const { t } = useLingui()
  const moveEntry = useMoveEntry({ days, onMove, onMoveElsewhere })
  const look = lookOf(card)
  const shown = channels.filter(({ id }) => card.channelIds.includes(id))
  const [picture] = card.mediaIds
  const movable = isMovable(card)
  const exception: MenuEntry = {
    id: 'except',
    name: card.isExcepted ? t`Hold it like the others` : t`Let this one out all the same`,
    run: () => deeds.except(card, !card.isExcepted),
  }
  const items: MenuEntry[] = [
    { id: 'edit', name: t`Open`, run: () => deeds.edit(card) },
    ...(onSelect
      ? [{ id: 'select', name: t`Choose`, keys: 'x', chosen: isSelected, run: () => onSelect(card.id) }]
      : []),
    ...(card.state === 'planned' || !movable
      ? []
      : [{ id: 'queue', name: t`Add to the queue`, keys: 'q', run: () => void deeds.queue(card) }]),
    moveEntry(card, movable),
    { id: 'publish', name: t`Publish now`, keys: 'p', disabled: !movable, run: () => void deeds.publishNow(card) },
    ...(card.isHeld || card.isExcepted ? [exception] : []),
    { id: 'duplicate', name: t`Duplicate`, keys: 'd', run: () => void deeds.duplicate(card) },
    'line',
    card.deliveries.length === 0
      ? { id: 'remove', name: t`Put the draft away`, danger: true, run: () => deeds.remove(card) }
      : { id: 'back', name: t`Take off the calendar`, disabled: !movable, run: () => deeds.takeBack(card) },
  ]
  return (
    <article className="post-card" data-look={look} data-selected={isSelected || undefined}>
      {isSelected && <span className="unseen">{t`Selected`}</span>}
      <header className="post-card-head">
        {movable && (
          <Press slot="drag" className="post-card-grip" aria-label={t`Drag to another day`}>
            <Glyph icon={IconGripVertical} size={14} />
          </Press>
        )}
        <span className="post-card-time">
          {card.at ? <Moment at={card.at} look="time" zone={zone} /> : <Trans>No hour yet</Trans>}
        </span>
        <span className="post-card-channels">
          {shown.slice(0, 3).map((channel) => (
            <Avatar key={channel.id} name={channel.name} src={channel.avatar} network={channel.network} size={20} />
          ))}
          <span className="unseen">{shown.map(({ name }) => name).join(', ')}</span>
          {shown.length > 3 && <span className="meta">+{shown.length - 3}</span>}
        </span>
        <Menu
          button={<IconButton label={t`More`} icon={IconDotsVertical} size={15} />}
          label={t`More`}
          items={items}
          placement="bottom end"
        />
      </header>
      <div className="post-card-body">
        <p className="post-card-text" lang={card.lang}>
          {card.text.trim() === '' ? <Trans>Nothing written yet</Trans> : card.text}
        </p>
        {picture && <img className="post-card-picture" src={mediaUrl(picture, 'small')} alt="" loading="lazy" />}
      </div>
      <footer className="post-card-foot">
        <Standing card={card} zone={zone} />
        {card.isHeld && (
          <Badge tone="bad" icon={IconHandStop}>
            <Trans>On hold</Trans>
          </Badge>
        )}
        <Approved card={card} />
        {card.isChanged && look === 'planned' && (
          <Badge tone="warn">
            <Trans>Changed since</Trans>
          </Badge>
        )}
        {card.labels.map((label) => (
          <Badge key={label}>{label}</Badge>
        ))}
        {clashes.length > 0 && look !== 'live' && <Clashes clashes={clashes} />}
        {look === 'live' && (
          <LiveLinks deliveries={card.deliveries.filter(({ part }) => part === 1)} channels={channels} />
        )}
      </footer>
      {card.deliveries.flatMap(({ id, state, change }) =>
        state === 'not-changed' && change ? (
          <div key={id} className="post-card-trouble">
            <ChangeTrouble change={change} />
          </div>
        ) : (
          []
        ),
      )}
      {card.deliveries.filter(isTroubled).map((delivery) => (
        <div key={delivery.id} className="post-card-trouble">
          {channelsOf(card) > 1 && <strong>{channels.find(({ id }) => id === delivery.channelId)?.name}</strong>}
          {delivery.reasonSaid && <p>{delivery.reasonSaid}</p>}
          <Remedies delivery={delivery} />
        </div>
      ))}
    </article>
  )
}

/** Where it stands with those who must agree, unless that is said already. */
function Approved({ card }: { card: Card }) {
  const { t } = useLingui()
  if (card.deliveries.some(({ isWaiting }) => isWaiting))
    return (
      <Badge tone="warn" title={t`It does not go out before somebody has approved it.`}>{t`Waits for approval`}</Badge>
    )
  if (card.approval === 'approved') return <Badge tone="good">{t`Approved`}</Badge>
  if (card.approval === 'changes') return <Badge tone="info">{t`Changes asked for`}</Badge>
  return null
}

function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useLingui()
  const name = clashes.some(({ kind }) => kind === 'alike') ? t`Said before` : t`Too close`
  return (
    <Popover
      button={
        <Press className="post-card-standing" aria-label={t`${name}: why`}>
          <Badge tone="warn" icon={IconAlertCircle}>
            {name}
          </Badge>
        </Press>
      }
      label={t`What deserves a glance`}
    >
      {clashes.map(({ kind, said }) => (
        <p key={kind}>{said}</p>
      ))}
    </Popover>
  )
}

/** The parts of a thread are one post on one channel. */
const channelsOf = (card: Card): number => new Set(card.deliveries.map(({ channelId }) => channelId)).size

const TROUBLED = new Set<Delivery['state']>(['failed', 'unknown', 'late', 'held', 'due'])
const isTroubled = ({ state }: Delivery): boolean => TROUBLED.has(state)

function Standing({ card, zone }: { card: Card; zone: string }) {
  const { t, i18n } = useLingui()
  const look = lookOf(card)
  if (look === 'draft') return <Badge>{t({ context: 'a post', message: 'Draft' })}</Badge>
  if (look === 'review') return <Badge tone="warn">{t`For approval`}</Badge>
  const { name, tone, icon } = STATES[look]
  const badge = (
    <Badge tone={tone} icon={icon}>
      {i18n._(name)}
    </Badge>
  )
  return (
    <>
      {look === 'planned' ? (
        badge
      ) : (
        <Popover
          button={
            <Press className="post-card-standing" aria-label={t`${i18n._(name)}: what happened`}>
              {badge}
            </Press>
          }
          label={t`What happened`}
        >
          {card.deliveries.map(({ id }) => (
            <History key={id} id={id} zone={zone} />
          ))}
        </Popover>
      )}
      {channelsOf(card) > 1 && (
        <span className="meta">
          <Plural value={channelsOf(card)} one="# channel" other="# channels" />
        </span>
      )}
    </>
  )
}

const LiveLinks = ({ deliveries, channels }: { deliveries: readonly Delivery[]; channels: readonly Channel[] }) =>
  deliveries.map(({ id, url, channelId }) =>
    url ? (
      <Link key={id} href={url} look="quiet">
        {deliveries.length > 1 ? (
          channels.find((channel) => channel.id === channelId)?.name
        ) : (
          <Trans>See it there</Trans>
        )}
      </Link>
    ) : null,
  )
