import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAlertCircle, IconBulb, IconDotsVertical, IconGripVertical, IconHandStop } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { Button as Press } from 'react-aria-components'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import { Popover } from '#web/kit/popover.tsx'
import type { Card, CardDelivery, Channel, Clash } from './calls.ts'
import { CardMenu } from './card/card-menu.tsx'
import { OnPress } from './card/on-press.tsx'
import { timeText, type Day } from './days.ts'
import { Remedies } from './delivery-list.tsx'
import { History } from './history.tsx'
import { ChangeTrouble } from './live/live-deeds.tsx'
import { isMovable, lookOf, STATES } from './state-words.tsx'
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
  clashes?: readonly Clash[] | undefined
  isSelected?: boolean
  onSelect?: (id: string) => void
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
}

const NO_CLASHES: readonly Clash[] = []
const NO_CHANNELS: readonly Channel[] = []

/** A post on the calendar: its hour always, its channels, its first words, and how it stands. */
export const PostCard = memo(function PostCard({
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
  const look = lookOf(card)
  // What an idea once said for a channel is kept, but it is for none yet.
  const shown = look === 'idea' ? NO_CHANNELS : channels.filter(({ id }) => card.channelIds.includes(id))
  const [picture] = card.mediaIds
  const movable = isMovable(card)
  return (
    <article className="post-card" data-look={look} data-selected={isSelected || undefined}>
      {isSelected && <span className="unseen">{t`Selected`}</span>}
      <header className="post-card-head">
        {movable && (
          <Press slot="drag" className="post-card-grip" aria-label={t`Drag to another day`}>
            <Glyph icon={IconGripVertical} size={14} />
          </Press>
        )}
        <time className="post-card-time" dateTime={card.at ?? undefined}>
          {card.at ? (
            timeText(card.at, zone)
          ) : look === 'idea' ? (
            <>
              <Glyph icon={IconBulb} size={14} />
              <Trans context="a post">Idea</Trans>
            </>
          ) : (
            <Trans>No hour yet</Trans>
          )}
        </time>
        <span className="post-card-channels">
          {shown.slice(0, 3).map((channel) => (
            <Avatar key={channel.id} name={channel.name} src={channel.avatar} network={channel.network} size={20} />
          ))}
          <span className="unseen">{shown.map(({ name }) => name).join(', ')}</span>
          {shown.length > 3 && <span className="meta">+{shown.length - 3}</span>}
        </span>
        <OnPress
          label={t`More`}
          className="icon-button"
          opens="menu"
          face={<Glyph icon={IconDotsVertical} size={15} />}
        >
          {(opening) => (
            <CardMenu {...{ card, days, deeds, isSelected, onMove, onMoveElsewhere, opening }} onSelect={onSelect} />
          )}
        </OnPress>
      </header>
      <div className="post-card-body">
        <p className="post-card-text" lang={card.lang}>
          {card.text.trim() === '' ? <Trans>Nothing written yet</Trans> : card.text}
        </p>
        {picture && <img className="post-card-picture" src={mediaUrl(picture, 'small')} alt="" loading="lazy" />}
      </div>
      <footer className="post-card-foot">
        <Standing card={card} zone={zone} />
        {look === 'idea' && card.storyId !== null && (
          <Link href={`/watch?story=${card.storyId}`} look="quiet">
            <Trans>Out of a story</Trans>
          </Link>
        )}
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
})

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

type PanelProps = { label: string; title: string; face: ReactNode; children: ReactNode }

/** A sign that tells more when it is pressed. */
const Panel = ({ label, title, face, children }: PanelProps) => (
  <OnPress label={label} className="post-card-standing" opens="dialog" face={face}>
    {(opening) => (
      <Popover
        {...opening}
        label={title}
        button={
          <Press className="post-card-standing" aria-label={label} autoFocus>
            {face}
          </Press>
        }
      >
        {children}
      </Popover>
    )}
  </OnPress>
)

function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useLingui()
  const name = clashes.some(({ kind }) => kind === 'alike') ? t`Said before` : t`Too close`
  return (
    <Panel
      label={t`${name}: why`}
      title={t`What deserves a glance`}
      face={
        <Badge tone="warn" icon={IconAlertCircle}>
          {name}
        </Badge>
      }
    >
      {clashes.map(({ kind, said }) => (
        <p key={kind}>{said}</p>
      ))}
    </Panel>
  )
}

/** The parts of a thread are one post on one channel. */
const channelsOf = (card: Card): number => new Set(card.deliveries.map(({ channelId }) => channelId)).size

const TROUBLED = new Set<CardDelivery['state']>(['failed', 'unknown', 'late', 'held', 'due'])
const isTroubled = ({ state }: CardDelivery): boolean => TROUBLED.has(state)

function Standing({ card, zone }: { card: Card; zone: string }) {
  const { t, i18n } = useLingui()
  const look = lookOf(card)
  if (look === 'draft') return <Badge>{t({ context: 'a post', message: 'Draft' })}</Badge>
  if (look === 'idea') return null
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
        <Panel label={t`${i18n._(name)}: what happened`} title={t`What happened`} face={badge}>
          {card.deliveries.map(({ id }) => (
            <History key={id} id={id} zone={zone} />
          ))}
        </Panel>
      )}
      {channelsOf(card) > 1 && (
        <span className="meta">
          <Plural value={channelsOf(card)} one="# channel" other="# channels" />
        </span>
      )}
    </>
  )
}

const LiveLinks = ({ deliveries, channels }: { deliveries: readonly CardDelivery[]; channels: readonly Channel[] }) =>
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
