import { Plural, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Link } from '#web/kit/link.tsx'
import { Page } from '#web/page.tsx'
import { inbox, type Row } from './calls.ts'
import { type Triage, useTriage, type Which } from './deeds.ts'
import { FocusBar, PileAnswered, useFirstOfPile } from './focus.tsx'
import { openMenu } from './later-menu.tsx'
import { PersonPanel } from './person-panel.tsx'
import { Picked } from './picked.tsx'
import { PROBLEMS, useInboxPlace } from './place.ts'
import { ProblemsScreen } from './problems/problems-screen.tsx'
import { useQueue } from './queue.ts'
import { QueueList } from './queue-list.tsx'
import { AddSeen, Seen } from './seen/seen-door.tsx'
import { RepliesDrawer } from './replies-drawer.tsx'
import { InboxRooms } from './rooms.tsx'
import { TalkPane } from './talk-pane.tsx'
import './inbox-screen.css'
import './talk.css'
import './together.css'

/** Duty 3: everybody who speaks to us, the most pressing first, and our answers. */
export function Screen() {
  const [{ preset }] = useInboxPlace()
  return preset === PROBLEMS ? <ProblemsScreen /> : <Conversations />
}

function Conversations() {
  const { t } = useLingui()
  const [url, setUrl] = useInboxPlace()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [isAll, setAll] = useState(false)
  const queue = useQueue()
  const place = inbox.useCall('GET /inbox/place', {}).data
  const counts = inbox.useCall('GET /inbox/counts', {}).data
  const current = url.thread ?? null
  const letGo = () => {
    setMarked(new Set())
    setAll(false)
  }
  const goPast = (gone: readonly string[]) => {
    letGo()
    if (current === null || !gone.includes(current)) return
    const at = queue.items.findIndex(({ id }) => id === current)
    const stay = (row: Row) => !gone.includes(row.id)
    const next = queue.items.slice(at + 1).find(stay) ?? queue.items.slice(0, Math.max(0, at)).findLast(stay)
    setUrl({ thread: next?.id })
  }
  const triage = useTriage(goPast, queue.items)
  const choose = (id: string) => setUrl({ thread: id, panel: undefined }, { push: current === null })
  useFirstOfPile(url, queue.items, choose)
  useReadWhatIsShown(current, queue.items, triage.read)
  useInboxKeys({
    triage,
    current,
    marked: isAll ? 'all' : marked,
    row: queue.items.find(({ id }) => id === current) ?? null,
  })
  const waiting = counts?.open ?? 0
  return (
    <Page
      name={t`Inbox`}
      scope={
        counts && (
          <Plural
            value={waiting}
            _0="Everybody has an answer"
            one="# conversation wants an answer"
            other="# conversations want an answer"
          />
        )
      }
      body="fill"
      tools={
        <>
          <InboxRooms here="inbox" />
          <AddSeen />
          <span className="inbox-rooms-wide">
            <Link href="/inbox/settings" look="button">{t`Settings`}</Link>
          </span>
        </>
      }
    >
      <div className="inbox-whole">
        {url.focus && <FocusBar left={queue.items.length} />}
        <div className="inbox" data-open={current !== null || undefined} data-focus={url.focus}>
          <div className="inbox-left">
            <QueueList
              queue={queue}
              place={place}
              marked={marked}
              onMark={setMarked}
              onCurrent={choose}
              onOpen={() => document.querySelector<HTMLTextAreaElement>('.inbox-editor textarea')?.focus()}
            />
            {marked.size > 0 && (
              <Picked
                marked={marked}
                isAll={isAll}
                onAll={queue.hasMore ? () => setAll(true) : undefined}
                onClear={letGo}
                triage={triage}
                place={place}
              />
            )}
          </div>
          {url.focus && queue.items.length === 0 && !queue.isPending ? (
            <PileAnswered />
          ) : (
            <TalkPane
              id={current}
              place={place}
              triage={triage}
              onBack={() => setUrl({ thread: undefined })}
              onNext={(id) => {
                goPast([id])
                queue.refetch()
              }}
            />
          )}
          {current !== null && (
            <aside className="inbox-side" aria-label={t`Who is this`}>
              <PersonPanel threadId={current} />
            </aside>
          )}
        </div>
      </div>
      <Drawer title={t`Who is this`} isOpen={url.panel === 'person'} onClose={() => setUrl({ panel: undefined })}>
        <PersonPanel threadId={current} />
      </Drawer>
      <Seen current={current} />
      <RepliesDrawer isOpen={url.panel === 'replies'} onClose={() => setUrl({ panel: undefined })} />
    </Page>
  )
}

type Keys = { triage: Triage; current: string | null; marked: ReadonlySet<string> | 'all'; row: Row | null }

/** The keys of triage: on what is picked, else on the conversation in front of the reader. */
function useInboxKeys({ triage, current, marked, row }: Keys) {
  const { t } = useLingui()
  const [{ panel, focus }, setUrl] = useInboxPlace()
  const areMany = marked === 'all' || marked.size > 0
  const ids: Which = marked === 'all' ? 'all' : areMany ? [...marked] : current === null ? [] : [current]
  const when = ids.length > 0
  const isAway = !areMany && row !== null && row.state !== 'open'
  const many = areMany ? '-many' : ''
  const isAtDoor = !areMany && row?.state === 'screened'
  useAction({
    id: 'inbox.done',
    label: isAway ? t`Back to the queue` : t`Done`,
    keys: 'e',
    when,
    run: () => (isAway ? triage.reopen(ids) : triage.done(ids)),
  })
  useAction({ id: 'inbox.later', label: t`Later…`, keys: 'h', when, run: () => openMenu(`inbox-later${many}`) })
  useAction({
    id: 'inbox.pile',
    label: t`Onto the reply-later pile`,
    keys: 'l',
    when,
    run: () => triage.later(ids, null),
  })
  useAction({ id: 'inbox.assign', label: t`Assign…`, keys: 'a', when, run: () => openMenu(`inbox-assign${many}`) })
  useAction({ id: 'inbox.unread', label: t`Mark as unread`, keys: 'u', when, run: () => triage.unread(ids) })
  useAction({ id: 'inbox.label', label: t`Label…`, keys: 'b', when, run: () => openMenu(`inbox-label${many}`) })
  useAction({ id: 'inbox.weigh', label: t`Priority…`, keys: 'p', when, run: () => openMenu(`inbox-weigh${many}`) })
  useAction({ id: 'inbox.let-in', label: t`Let in`, keys: 'y', when: isAtDoor, run: () => triage.letIn(ids) })
  useAction({ id: 'inbox.keep-out', label: t`Keep out`, keys: 'o', when: isAtDoor, run: () => triage.keepOut(ids) })
  useAction({
    id: 'inbox.focus',
    label: t`Answer the pile, one after the other`,
    keys: 'shift+l',
    run: () => setUrl(focus ? { focus: undefined } : { focus: '1', preset: 'later', thread: undefined }),
  })
  useAction({
    id: 'inbox.person',
    label: t`Who is this`,
    keys: 'i',
    when: current !== null,
    run: () => setUrl({ panel: panel === 'person' ? undefined : 'person' }),
  })
  useAction({ id: 'inbox.replies', label: t`Manage saved replies`, run: () => setUrl({ panel: 'replies' }) })
  useAction({
    id: 'inbox.back',
    label: t`Back to the list`,
    keys: 'esc',
    when: current !== null,
    inPalette: false,
    run: () => leaveTextOr(() => setUrl(focus ? { focus: undefined } : { thread: undefined })),
  })
}

/** Escape first leaves the text, and only then the conversation. */
function leaveTextOr(leave: () => void) {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) activeElement.blur()
  else leave()
}

const READ_AFTER_MILLISECONDS = 900

/** What stays in front of the reader for a moment is read; what is only passed by is not. */
function useReadWhatIsShown(current: string | null, items: readonly Row[], onRead: (id: string) => void) {
  const read = useEffectEvent((id: string) => {
    if (items.some((row) => row.id === id && row.unread)) onRead(id)
  })
  useEffect(() => {
    if (current === null) return undefined
    const timer = setTimeout(() => read(current), READ_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [current])
}
