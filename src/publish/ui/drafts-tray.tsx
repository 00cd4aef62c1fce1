import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, type UIEvent, useState } from 'react'
import { GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { publish, type Card, type Channel } from './calls.ts'
import { cardIdAt, POST_TYPE } from './day-column.tsx'
import type { Day } from './days.ts'
import { PostCard } from './post-card.tsx'
import { NewIdea } from './tray/new-idea.tsx'
import { NothingHere } from './tray/nothing-here.tsx'
import { Seek, type Sought } from './tray/seek.tsx'
import type { CardDeeds } from './use-card-deeds.ts'
import './drafts-tray.css'

type Props = {
  sought: Sought
  channels: readonly Channel[]
  zone: string
  days: readonly Day[]
  deeds: CardDeeds
  onSeek: (sought: Sought) => void
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
  onCurrent: (id: string | null) => void
  /** A post of the calendar was dropped here. */
  onTakeIn: (id: string) => void
}

/** Drafts and ideas that wait for their hour; dragged onto a day, or sent there by their menu. */
export const DraftsTray = memo(function DraftsTray({
  sought,
  channels,
  zone,
  days,
  deeds,
  onSeek,
  onMove,
  onMoveElsewhere,
  onCurrent,
  onTakeIn,
}: Props) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const list = publish.useList('GET /publish/drafts', sought)
  const counts = publish.useCall('GET /publish/drafts/counts', {})
  const cards = list.items
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [POST_TYPE]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [POST_TYPE],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      for (const item of items) if (isTextDropItem(item)) void item.getText(POST_TYPE).then(takeIn)
    },
  })
  const takeIn = (id: string) => {
    if (!cards.some((card) => card.id === id)) onTakeIn(id)
  }
  const readOnNearEnd = ({ currentTarget: pane }: UIEvent<HTMLElement>) => {
    if (pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR_END_PX) list.readOn()
  }
  return (
    <section
      className="drafts"
      aria-label={t`Drafts and ideas`}
      data-open={isOpen || undefined}
      onScroll={readOnNearEnd}
    >
      <h2 className="drafts-name">
        <Trans>Drafts and ideas</Trans>
        <button type="button" className="drafts-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {counts.data && <NumberText value={counts.data.drafts + counts.data.ideas} />}
          <Glyph icon={isOpen ? IconChevronDown : IconChevronUp} />
          <span className="unseen">{isOpen ? t`Fold the drafts` : t`Show the drafts`}</span>
        </button>
        {counts.data && (
          <span className="meta drafts-count">
            <NumberText value={counts.data.drafts + counts.data.ideas} />
          </span>
        )}
      </h2>
      <NewIdea onOpen={() => setOpen(true)} />
      <Seek sought={sought} onSeek={onSeek} />
      <div role="presentation" onFocus={(event) => onCurrent(cardIdAt(event.target))}>
        <GridList
          className="drafts-list"
          aria-label={t`Drafts and ideas`}
          items={cards}
          dependencies={[channels, zone, days]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            const card = cards.find(({ id }) => id === key)
            if (card) deeds.edit(card)
          }}
          renderEmptyState={() => (
            <NothingHere sought={sought} isPending={list.isPending} problem={list.problem} onAgain={list.refetch} />
          )}
        >
          {(card) => (
            <GridListItem
              id={card.id}
              className="day-post"
              textValue={card.text.slice(0, 80) || t`Nothing written yet`}
            >
              <PostCard
                card={card}
                channels={channels}
                zone={zone}
                days={days}
                deeds={deeds}
                onMove={onMove}
                onMoveElsewhere={onMoveElsewhere}
              />
            </GridListItem>
          )}
        </GridList>
      </div>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn} isPending={list.isReadingOn}>
          <Trans>Older ones</Trans>
        </Button>
      )}
    </section>
  )
})

const NEAR_END_PX = 240
