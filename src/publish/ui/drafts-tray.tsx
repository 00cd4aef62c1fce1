import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { publish, type Card, type Channel } from './calls.ts'
import { cardIdAt, POST_TYPE } from './day-column.tsx'
import type { Day } from './days.ts'
import { PostCard } from './post-card.tsx'
import type { CardDeeds } from './use-card-deeds.ts'
import './drafts-tray.css'

type Props = {
  channels: readonly Channel[]
  zone: string
  days: readonly Day[]
  deeds: CardDeeds
  onMove: (card: Card, day: Day) => void
  onMoveElsewhere: (card: Card) => void
  onCurrent: (id: string | null) => void
}

/** Drafts that wait for their hour; dragged onto a day, or sent there by their menu. */
export const DraftsTray = memo(function DraftsTray({
  channels,
  zone,
  days,
  deeds,
  onMove,
  onMoveElsewhere,
  onCurrent,
}: Props) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const drafts = publish.useList('GET /publish/drafts', {})
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [POST_TYPE]: String(key), 'text/plain': String(key) })),
  })
  const cards = drafts.items.filter(({ at }) => at === null)
  return (
    <section className="drafts" aria-label={t`Drafts`} data-open={isOpen || undefined}>
      <h2 className="drafts-name">
        <Trans>Drafts</Trans>
        <button type="button" className="drafts-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <NumberText value={cards.length} />
          <Glyph icon={isOpen ? IconChevronDown : IconChevronUp} />
          <span className="unseen">{isOpen ? t`Fold the drafts` : t`Show the drafts`}</span>
        </button>
      </h2>
      <div role="presentation" onFocus={(event) => onCurrent(cardIdAt(event.target))}>
        <GridList
          className="drafts-list"
          aria-label={t`Drafts`}
          items={cards}
          dependencies={[channels, zone, days]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            const card = cards.find(({ id }) => id === key)
            if (card) deeds.edit(card)
          }}
          renderEmptyState={() => (
            <p className="drafts-empty">
              <Trans>
                No drafts without an hour. A story from Watch, or an idea of your own, waits here until it has one.
              </Trans>
            </p>
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
      {drafts.hasMore && (
        <Button look="quiet" onPress={drafts.readOn} isPending={drafts.isReadingOn}>
          <Trans>Older drafts</Trans>
        </Button>
      )}
    </section>
  )
})
