import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconClock, IconUserOff } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { momentText } from '#web/kit/time-words.ts'
import { useDesk } from '#web/session.tsx'
import { useGo } from '#web/url.ts'
import { type Decision, today } from './calls.ts'
import { useDecisionWords } from './decision-words.tsx'
import { useDutyNames } from './duty-names.ts'
import { useReasonNames } from './reason-names.ts'

type Settling = 'done' | 'later' | 'not-mine'

/** What waits for a decision, the weightiest first; J and K move, the verb's own key does. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useLingui()
  const go = useGo()
  const words = useDecisionWords()
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
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
  const put = (state: Settling, decision = chosen) => {
    if (!decision) return
    // The next one slides up under the hand.
    const from = decisions.indexOf(decision)
    move(from + 1 < decisions.length ? from + 1 : from - 1)
    settle.run({ decision: decision.id, state })
  }
  useAction({ id: 'today.next', label: t`Next`, keys: ['j', 'down'], inPalette: false, run: () => move(place + 1) })
  useAction({
    id: 'today.previous',
    label: t`Previous`,
    keys: ['k', 'up'],
    inPalette: false,
    run: () => move(place - 1),
  })
  useAction({ id: 'today.done', label: t`Done`, keys: 'e', when: chosen !== undefined, run: () => put('done') })
  useAction({ id: 'today.later', label: t`Later`, keys: 'h', when: chosen !== undefined, run: () => put('later') })
  useAction({
    id: 'today.not-mine',
    label: t`Not mine`,
    keys: 'x',
    when: chosen !== undefined,
    run: () => put('not-mine'),
  })
  const chosenWords = chosen && words(chosen)
  useAction({
    id: 'today.act',
    label: chosenWords?.verb ?? t`Open`,
    keys: [chosenWords?.keys ?? 'enter', 'enter'],
    when: chosen !== undefined,
    run: () => chosen && go(chosen.href),
  })

  return (
    <ol className="today-decisions" ref={list} aria-label={t`Decisions`}>
      {decisions.map((decision) => (
        <Row
          key={decision.id}
          decision={decision}
          isCurrent={decision === chosen}
          onCurrent={() => setCurrent(decision.id)}
          onAct={() => go(decision.href)}
          onPut={(state) => put(state, decision)}
        />
      ))}
    </ol>
  )
}

type RowProps = {
  decision: Decision
  isCurrent: boolean
  onCurrent: () => void
  onAct: () => void
  onPut: (state: Settling) => void
}

function Row({ decision, isCurrent, onCurrent, onAct, onPut }: RowProps) {
  const { t } = useLingui()
  const words = useDecisionWords()(decision)
  const duty = useDutyNames()[decision.duty]
  const reasonName = useReasonNames()
  return (
    <li
      className="today-decision"
      data-duty={decision.duty}
      data-urgent={decision.urgent || undefined}
      data-current={isCurrent || undefined}
    >
      <div className="today-words">
        <p className="today-duty">
          {duty}
          {decision.urgent && (
            <span className="today-bad">
              {' '}
              · <Trans>cannot wait</Trans>
            </span>
          )}
        </p>
        <h3 className="today-what">
          <Link look="quiet" href={decision.look} onFocus={onCurrent}>
            {words.what}
          </Link>
        </h3>
        {words.quote && (
          <p className="today-quote" lang={words.quote.lang === 'other' ? undefined : words.quote.lang}>
            {words.quote.text}
          </p>
        )}
        <p className="meta">{words.why}</p>
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
            label={t`Not mine`}
            icon={IconUserOff}
            keys="x"
            onFocus={onCurrent}
            onPress={() => onPut('not-mine')}
          />
        </span>
      </div>
    </li>
  )
}

function useSettle() {
  const { t, i18n } = useLingui()
  const { zone } = useDesk()
  return today.useDeed('PUT /today/decisions', {
    optimistic: ({ decision }, cache) =>
      cache.patch('GET /today', (old) => ({
        ...old,
        decisions: old.decisions.filter(({ id }) => id !== decision),
        aside: old.aside + 1,
      })),
    refresh: ['GET /today'],
    said: ({ state }, { until }) => {
      if (state === 'done') return t`Done.`
      if (state === 'not-mine') return t`Out of your sight; it stays with the others.`
      const back = until ? momentText(until, zone, i18n.locale, 'day-time') : ''
      return t`Comes back: ${back}`
    },
    undo: ({ decision }) => today.call('DELETE /today/decisions', { decision }),
  })
}
