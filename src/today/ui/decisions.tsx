import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconClock, IconClockPause } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { changeWorkspace, useDesk } from '#web/session.tsx'
import { useGo } from '#web/url.ts'
import { type Aside, AsideDialog } from './aside-dialog.tsx'
import { BrandLoads } from './brand-loads.tsx'
import type { Decision } from './calls.ts'
import { useDecisionWords } from './decision-words.tsx'
import { useDutyNames } from './duty-names.ts'
import { useReasonNames } from './reason-names.ts'
import { useSettle } from './use-settle.ts'

/** What waits for a decision, the weightiest first; J and K move, the verb's own key does. */
export function Decisions({ decisions, brands }: { decisions: readonly Decision[]; brands: boolean }) {
  const { t } = useLingui()
  const act = useAct()
  const words = useDecisionWords()
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [asideOf, setAsideOf] = useState<Decision | null>(null)
  const [gives, setGives] = useState(false)
  const place = Math.max(
    0,
    decisions.findIndex(({ id }) => id === current),
  )
  const chosen = decisions[place]
  const settle = useSettle()

  const move = (to: number) => {
    const next = Math.max(0, Math.min(decisions.length - 1, to))
    setCurrent(decisions[next]?.id ?? null)
    list.current?.children[next]?.querySelector<HTMLElement>('.today-verb button')?.focus()
  }
  const askAside = (decision: Decision | undefined, isGift: boolean) => {
    setGives(isGift)
    setAsideOf(decision ?? null)
  }
  const put = (given: Aside | { state: 'done' | 'later' }, decision = chosen) => {
    if (!decision) return
    // The next one slides up under the hand.
    const from = decisions.indexOf(decision)
    move(from + 1 < decisions.length ? from + 1 : from - 1)
    settle.run({ decision: decision.id, workspace: decision.workspaceId, ...given })
  }
  useAction({ id: 'today.next', label: t`Next`, keys: ['j', 'down'], inPalette: false, run: () => move(place + 1) })
  useAction({
    id: 'today.previous',
    label: t`Previous`,
    keys: ['k', 'up'],
    inPalette: false,
    run: () => move(place - 1),
  })
  const some = chosen !== undefined
  useAction({ id: 'today.done', label: t`Done`, keys: 'e', when: some, run: () => put({ state: 'done' }) })
  useAction({ id: 'today.later', label: t`Later`, keys: 'h', when: some, run: () => put({ state: 'later' }) })
  useAction({
    id: 'today.aside',
    label: t`Put aside, with a reason`,
    keys: 'x',
    when: some,
    run: () => askAside(chosen, false),
  })
  useAction({
    id: 'today.give',
    label: t`Give to a colleague`,
    keys: 'a',
    when: some,
    run: () => askAside(chosen, true),
  })
  const chosenWords = chosen && words(chosen)
  useAction({
    id: 'today.act',
    label: chosenWords?.verb ?? t`Open`,
    keys: [chosenWords?.keys ?? 'enter', 'enter'],
    when: some,
    run: () => chosen && act(chosen),
  })

  return (
    <>
      {brands && <BrandLoads />}
      <ol className="today-decisions" ref={list} aria-label={t`Decisions`}>
        {decisions.map((decision) => (
          <Row
            key={`${decision.workspaceId} ${decision.id}`}
            decision={decision}
            brands={brands}
            isCurrent={decision === chosen}
            onCurrent={() => setCurrent(decision.id)}
            onAct={() => act(decision)}
            onPut={(state) => put({ state }, decision)}
            onAside={() => askAside(decision, false)}
          />
        ))}
      </ol>
      {asideOf && (
        <AsideDialog
          workspaceId={asideOf.workspaceId}
          gives={gives}
          onClose={() => setAsideOf(null)}
          onAside={(aside) => put(aside, asideOf)}
        />
      )}
    </>
  )
}

/** Where a decision is made; one of another brand means sitting down there first. */
function useAct() {
  const go = useGo()
  const { workspace } = useDesk()
  return ({ workspaceId, href }: Decision) =>
    workspaceId === workspace.id ? go(href) : changeWorkspace(workspaceId, href)
}

type RowProps = {
  decision: Decision
  brands: boolean
  isCurrent: boolean
  onCurrent: () => void
  onAct: () => void
  onPut: (state: 'done' | 'later') => void
  onAside: () => void
}

function Row({ decision, brands, isCurrent, onCurrent, onAct, onPut, onAside }: RowProps) {
  const { t } = useLingui()
  const words = useDecisionWords()(decision)
  const duty = useDutyNames()[decision.duty]
  const reasonName = useReasonNames()
  const isHere = useDesk().workspace.id === decision.workspaceId
  return (
    <li
      className="today-decision"
      data-duty={decision.duty}
      data-urgent={decision.urgent || undefined}
      data-current={isCurrent || undefined}
    >
      <div className="today-words">
        <p className="today-duty">
          {brands && <span className="today-brand">{decision.brand} · </span>}
          {duty}
          {decision.urgent && (
            <span className="today-bad">
              {' '}
              · <Trans>cannot wait</Trans>
            </span>
          )}
        </p>
        <h2 className="today-what">
          {isHere ? (
            <Link look="quiet" href={decision.look} onFocus={onCurrent}>
              {words.what}
            </Link>
          ) : (
            words.what
          )}
        </h2>
        {words.quote && (
          <p className="today-quote" lang={words.quote.lang === 'other' ? undefined : words.quote.lang}>
            {words.quote.text}
          </p>
        )}
        <p className="meta">{words.why}</p>
        {decision.givenBy && (
          <p className="meta">
            <Trans>{decision.givenBy.name} gave it to you</Trans>
            {decision.givenBy.note && <>: “{decision.givenBy.note}”</>}
          </p>
        )}
        {isCurrent && (
          <p className="meta today-rank">
            <Trans>Why here:</Trans>{' '}
            {decision.reasons.map(({ reason, points }) => `${reasonName(reason)} ${points}`).join(' + ')}
          </p>
        )}
      </div>
      <div className="today-verb">
        <Button look={isCurrent ? 'primary' : 'plain'} keys={words.keys} onFocus={onCurrent} onPress={onAct}>
          {words.verb}
        </Button>
        <span className="today-aside">
          <IconButton label={t`Done`} icon={IconCheck} keys="e" onFocus={onCurrent} onPress={() => onPut('done')} />
          <IconButton label={t`Later`} icon={IconClock} keys="h" onFocus={onCurrent} onPress={() => onPut('later')} />
          <IconButton
            label={t`Put aside, with a reason`}
            icon={IconClockPause}
            keys="x"
            onFocus={onCurrent}
            onPress={onAside}
          />
        </span>
      </div>
    </li>
  )
}
