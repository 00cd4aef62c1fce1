import { useState } from 'react'
import { useLiveCalmly } from '#web/live.ts'
import { inbox, type Row } from './calls.ts'
import { filterOf, useInboxPlace } from './place.ts'

type News = { of: string; changed: ReadonlyMap<string, Row>; fresh: ReadonlySet<string> }

const NO_NEWS: News = { of: '', changed: new Map(), fresh: new Set() }

/**
 * The rows of the preset. What changes is changed in its place; what is new waits above until the reader takes it in, so that
 * nothing moves under a hand.
 */
export function useQueue() {
  const [url] = useInboxPlace()
  const wish = filterOf(url)
  const list = inbox.useList('GET /inbox/threads', wish)
  const [news, setNews] = useState(NO_NEWS)
  const wishText = JSON.stringify(wish)
  // What came in for another preset says nothing about this one.
  const { changed, fresh } = news.of === wishText ? news : NO_NEWS

  const look = async () => {
    const { items } = await inbox.call('GET /inbox/threads', wish)
    if (list.items.length === 0) return list.refetch()
    const shown = new Set(list.items.map(({ id }) => id))
    setNews({
      of: wishText,
      changed: new Map(items.filter(({ id }) => shown.has(id)).map((row) => [row.id, row])),
      fresh: new Set(items.flatMap(({ id }) => (shown.has(id) ? [] : [id]))),
    })
  }
  useLiveCalmly('converse.thread', () => void look().catch(() => {}))

  const takeIn = () => {
    setNews(NO_NEWS)
    list.refetch()
  }
  return { ...list, items: list.items.map((row) => changed.get(row.id) ?? row), waiting: fresh.size, takeIn }
}

export type Queue = ReturnType<typeof useQueue>
