import { Trans, useLingui } from '@lingui/react/macro'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRef } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useGo } from '#web/url.ts'
import { inbox, type Problem } from '../calls.ts'
import { useInboxPlace } from '../place.ts'
import { ProblemRow, type Remedy } from './problem-row.tsx'

const AGAIN = ['GET /inbox/problems', 'GET /inbox/counts']

/** What did not go out as planned; J and K move, and every way out has its key. */
export function ProblemList() {
  const { t } = useLingui()
  const go = useGo()
  const [url, setUrl] = useInboxPlace()
  const box = useRef<HTMLUListElement>(null)
  const list = inbox.useList('GET /inbox/problems', {})
  useLiveRefresh('publish.', AGAIN)
  const { items } = list
  const place = Math.max(
    0,
    items.findIndex(({ id }) => id === url.problem),
  )
  const current = items[place]
  const said: Record<Remedy, string> = {
    again: t`It is being sent again`,
    look: t`The network is being asked`,
    aside: t`Nobody is reminded of it any more`,
    'leave-out': t`Left out`,
  }
  const mend = inbox.useDeed('POST /inbox/problems/:id/mend', {
    refresh: AGAIN,
    said: ({ remedy }) => said[remedy],
    optimistic: ({ id, remedy }, cache) => {
      if (remedy !== 'look') cache.drop('GET /inbox/problems', (one) => one.id === id)
    },
  })
  const move = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))]
    if (!next) return
    setUrl({ problem: next.id })
    box.current?.children[items.indexOf(next)]?.querySelector<HTMLElement>('button, a')?.focus()
    if (to >= items.length - 2) list.readOn()
  }
  const run = (problem: Problem, remedy: Remedy) => {
    // The next one slides up under the hand.
    if (remedy !== 'look') move(items.indexOf(problem) + 1 < items.length ? items.indexOf(problem) + 1 : place - 1)
    mend.run({ id: problem.id, remedy })
  }
  const can = (remedy: Remedy) => current?.remedies.includes(remedy) ?? false
  const press = (remedy: Remedy) => () => current && run(current, remedy)
  const some = items.length > 0
  useAction({
    id: 'problems.next',
    label: t`Next`,
    keys: ['j', 'down'],
    inPalette: false,
    when: some,
    run: () => move(place + 1),
  })
  useAction({
    id: 'problems.previous',
    label: t`Previous`,
    keys: ['k', 'up'],
    inPalette: false,
    when: some,
    run: () => move(place - 1),
  })
  useAction({ id: 'problems.again', label: t`Send again`, keys: 'r', when: can('again'), run: press('again') })
  useAction({
    id: 'problems.look',
    label: t`Look whether it arrived`,
    keys: 'l',
    when: can('look'),
    run: press('look'),
  })
  useAction({ id: 'problems.aside', label: t`Dealt with`, keys: 'e', when: can('aside'), run: press('aside') })
  useAction({
    id: 'problems.leave-out',
    label: t`Leave it out`,
    keys: 'x',
    when: can('leave-out'),
    run: press('leave-out'),
  })
  useAction({
    id: 'problems.open',
    label: t`Open the post`,
    keys: ['o', 'enter'],
    when: current !== undefined && current.postId !== null,
    run: () => current?.postId && go(`/compose/${current.postId}`),
  })
  if (list.isPending) return <Skeleton />
  if (list.problem)
    return (
      <EmptyState
        kind="error"
        title={t`The problems could not be read`}
        action={<Button onPress={list.refetch}>{t`Try again`}</Button>}
      >
        {problemSentence(list.problem)}
      </EmptyState>
    )
  if (!some)
    return (
      <EmptyState
        kind="cleared"
        icon={IconCircleCheck}
        title={t`Everything went out as planned`}
        action={<Link href="/calendar" look="button">{t`To the calendar`}</Link>}
      >
        <Trans>Posts and answers that fail, stay unclear, come too late or wait for a word are shown here.</Trans>
      </EmptyState>
    )
  return (
    <>
      <ul className="problem-list" ref={box} aria-label={t`Publishing problems`}>
        {items.map((problem) => (
          <ProblemRow
            key={problem.id}
            problem={problem}
            isCurrent={problem === current}
            onCurrent={() => problem.id !== url.problem && setUrl({ problem: problem.id })}
            onRemedy={(remedy) => run(problem, remedy)}
          />
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}
