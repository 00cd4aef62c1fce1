import { Trans } from '@lingui/react/macro'
import { useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useAction } from '../actions.tsx'
import './list.css'

type Props<Row> = {
  /** Names the list: "Conversations". */
  label: string
  rows: readonly Row[]
  idOf: (row: Row) => string
  renderRow: (row: Row, state: { isCurrent: boolean; isMarked: boolean }) => ReactNode
  /** The row in front of the reader; keep it in the URL. */
  current: string | null
  onCurrent: (id: string) => void
  /** Enter or a second press on the current row. */
  onOpen?: (row: Row) => void
  /** Rows picked for a deed on many, with X; without `onMark` there is no picking. */
  marked?: ReadonlySet<string>
  onMark?: (marked: ReadonlySet<string>) => void
  /** Called near the end of what is loaded. */
  onEnd?: () => void
  /** Everything there is, when more than loaded. */
  total?: number
  /** New items that wait above; shown as an in-flow bar, taken in with `.`. */
  waiting?: number
  onTakeIn?: () => void
  /** `rows` 82 px or 60 px by density, `lines` 40 px, or a number; what grows higher is measured. */
  height?: 'rows' | 'lines' | number
  /** Above the rows, scrolling with them. */
  children?: ReactNode
}

const END_ROWS = 8

/** The triage list: thousands of rows, J and K, X to pick, one tab stop. */
export function List<Row>(props: Props<Row>) {
  const {
    label,
    rows,
    idOf,
    renderRow,
    current,
    onCurrent,
    onOpen,
    marked = NONE,
    onMark,
    onEnd,
    total,
    waiting = 0,
  } = props
  const { t } = useLingui()
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const place = rows.findIndex((row) => idOf(row) === current)
  const guess = guessedHeight(props.height ?? 'rows')

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => guess,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : idOf(row)
    },
    overscan: 6,
  })
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0

  useEffect(() => {
    if (onEnd && rows.length > 0 && lastShown >= rows.length - END_ROWS) onEnd()
  }, [lastShown, rows.length, onEnd])

  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (row === undefined) return
    onCurrent(idOf(row))
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' })
  }
  const mark = (id: string) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    onMark?.(next)
  }
  const markAndGo = (to: number) => {
    const ids = [rows[place], rows[to]].flatMap((row) => (row === undefined ? [] : [idOf(row)]))
    onMark?.(new Set([...marked, ...ids]))
    go(to)
  }

  useAction({
    id: `${listId}.next`,
    label: t`Next`,
    keys: 'j',
    run: () => go(place + 1),
    inPalette: false,
    when: rows.length > 0,
  })
  useAction({
    id: `${listId}.previous`,
    label: t`Previous`,
    keys: 'k',
    run: () => go(place - 1),
    inPalette: false,
    when: rows.length > 0,
  })
  useAction({
    id: `${listId}.pick`,
    label: t`Pick`,
    keys: 'x',
    run: () => current && mark(current),
    when: onMark !== undefined && place >= 0,
  })
  useAction({
    id: `${listId}.pick-next`,
    label: t`Pick and go on`,
    keys: 'shift+j',
    run: () => markAndGo(place + 1),
    inPalette: false,
    when: onMark !== undefined && place >= 0,
  })
  useAction({
    id: `${listId}.pick-previous`,
    label: t`Pick and go back`,
    keys: 'shift+k',
    run: () => markAndGo(place - 1),
    inPalette: false,
    when: onMark !== undefined && place >= 0,
  })
  useAction({
    id: `${listId}.take-in`,
    label: t`Show new items`,
    keys: '.',
    run: () => props.onTakeIn?.(),
    when: waiting > 0,
  })

  const open = (row: Row | undefined) => row !== undefined && onOpen?.(row)
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(place + 1),
      ArrowUp: () => go(place - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: () => open(rows[place]),
    }
    const move = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  const onRowClick = (event: MouseEvent, row: Row) => {
    const id = idOf(row)
    if (onMark && (event.metaKey || event.ctrlKey || event.shiftKey)) return mark(id)
    if (id === current) open(row)
    else onCurrent(id)
  }

  return (
    <div className="list" ref={box}>
      {props.children}
      {waiting > 0 && (
        <button type="button" className="list-waiting" onClick={props.onTakeIn}>
          <Trans>Show what is new</Trans> <span data-numbers>({waiting})</span>
        </button>
      )}
      {/* One tab stop for thousands of rows: the list holds the focus and names the current row. */}
      <div
        className="list-rows"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable={onMark !== undefined || undefined}
        aria-activedescendant={shown.some(({ index }) => index === place) ? `${listId}-${current}` : undefined}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (place < 0) go(0)
        }}
      >
        {shown.map(({ index, key, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const id = idOf(row)
          const isCurrent = id === current
          const isMarked = marked.has(id)
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list that holds the focus hears the keys
            <div
              key={key}
              id={`${listId}-${id}`}
              className="list-row"
              role="option"
              tabIndex={-1}
              aria-selected={onMark && marked.size > 0 ? isMarked : isCurrent}
              aria-setsize={total ?? rows.length}
              aria-posinset={index + 1}
              data-current={isCurrent || undefined}
              data-marked={isMarked || undefined}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)`, minHeight: guess }}
              onClick={(event) => onRowClick(event, row)}
            >
              {renderRow(row, { isCurrent, isMarked })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const NONE: ReadonlySet<string> = new Set()
const LINE_PIXELS = 40

function guessedHeight(height: 'rows' | 'lines' | number): number {
  if (typeof height === 'number') return height
  if (height === 'lines') return LINE_PIXELS
  return document.documentElement.dataset['density'] === 'compact' ? 60 : 82
}
