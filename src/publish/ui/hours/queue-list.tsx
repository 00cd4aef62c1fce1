import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { useDesk } from '#web/session.tsx'
import { useGo } from '#web/url.ts'
import { publish, type Card, type Channel } from '../calls.ts'

/** What waits for its place on a channel. The hours stay; the posts change places by drag, by button or by keyboard. */
export function QueueList({ channel }: { channel: Channel; channels: readonly Channel[] }) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const go = useGo()
  const list = publish.useList('GET /publish/queue', { channelId: channel.id })
  const cards = list.items
  const ids = cards.map(({ id }) => id)
  const order = publish.useDeed('POST /publish/queue/order', {
    refresh: ['GET /publish/queue', 'GET /publish/calendar', 'GET /publish/month'],
    said: () => t`The queue is in another order`,
    undo: () => publish.call('POST /publish/queue/order', { channelId: channel.id, ids }),
  })
  const put = (next: readonly string[]) => order.run({ channelId: channel.id, ids: [...next] })
  const step = (id: string, by: 1 | -1) => {
    const at = ids.indexOf(id)
    put(ids.toSpliced(at, 1).toSpliced(at + by, 0, id))
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String)
      const rest = ids.filter((id) => !moved.includes(id))
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      put(rest.toSpliced(at, 0, ...moved))
    },
  })
  return (
    <section className="hours-part" aria-label={t`Queue`}>
      <h2>
        <Trans>Queue</Trans>
      </h2>
      <GridList
        className="queue-list"
        aria-label={t`Queue`}
        items={cards}
        dependencies={[ids.join(' '), workspace.zone]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(id) => go(`/compose/${id}`)}
        renderEmptyState={() => (
          <p className="hours-note">
            <Trans>Nothing waits here. “Add to the queue” on a draft gives it the next open hour.</Trans>
          </p>
        )}
      >
        {(card: Card) => (
          <GridListItem id={card.id} className="queue-row" textValue={card.text.slice(0, 80) || t`Nothing written yet`}>
            <span className="queue-row-when">{card.at && <Moment at={card.at} zone={workspace.zone} />}</span>
            <span className="queue-row-text" lang={card.lang}>
              {card.text || t`Nothing written yet`}
            </span>
            <IconButton
              label={t`Earlier`}
              icon={IconArrowUp}
              isDisabled={card.id === ids[0]}
              onPress={() => step(card.id, -1)}
            />
            <IconButton
              label={t`Later`}
              icon={IconArrowDown}
              isDisabled={card.id === ids.at(-1)}
              onPress={() => step(card.id, 1)}
            />
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}
