import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconMoon } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { useAsideReasons } from './aside-reasons.ts'
import { type Close, type Decision, today } from './calls.ts'
import { Closed } from './closed.tsx'
import { useDecisionWords } from './decision-words.tsx'
import { HappenedList } from './happened-list.tsx'
import { useScope } from './use-scope.ts'

const FIRST = 3
/** A list longer than this is not gone through in an evening; the rest stays in the queue as it is. */
const SHOWN = 10

/** The end of the day: what happened, what is unfinished and why, and what comes first tomorrow. */
export function Evening({ onClosed, onBack }: { onClosed: () => void; onBack: (() => void) | null }) {
  const scope = useScope()
  const { data } = today.useCall('GET /today/close', { scope })
  if (!data) return <Skeleton />
  if (data.closed) return <Closed close={data} />
  return <Closing key={scope} close={data} onClosed={onClosed} onBack={onBack} />
}

function Closing({ close, onClosed, onBack }: { close: Close; onClosed: () => void; onBack: (() => void) | null }) {
  const { t } = useLingui()
  const reasons = useAsideReasons()
  const words = useDecisionWords()
  const scope = useScope()
  const open = close.unfinished.slice(0, SHOWN)
  const [first, setFirst] = useState<readonly string[]>(() => open.slice(0, FIRST).map(nameOf))
  const [why, setWhy] = useState<Readonly<Record<string, string>>>({})
  const [note, setNote] = useState('')
  const sayWhy = (id: string) => reasons.find((reason) => reason.id === id)?.name ?? ''
  const deed = today.useDeed('POST /today/close', {
    refresh: ['GET /today', 'GET /today/close', 'GET /today/queue'],
    said: () => t`The day is closed. Good night.`,
    undo: () => today.call('DELETE /today/close', { scope }),
    onDone: onClosed,
  })
  const save = () =>
    deed.run({
      scope,
      carried: open.map((one) => ({
        decision: one.id,
        workspace: one.workspaceId,
        reason: sayWhy(why[nameOf(one)] ?? 'no-time'),
      })),
      first: open.filter((one) => first.includes(nameOf(one))).map(({ id }) => id),
      note,
    })
  useAction({ id: 'today.close', label: t`Close the day`, keys: 'mod+enter', run: save })
  const mark = (id: string) =>
    setFirst((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id].slice(-FIRST)))
  return (
    <section className="today-sheet" aria-labelledby="today-close">
      <h2 id="today-close" className="headline">
        <Trans>The day ends.</Trans>
      </h2>
      <HappenedList told={close.happened} />
      {open.length > 0 && (
        <>
          <h3 className="today-part-name">
            <Plural
              value={open.length}
              one="# thing goes to tomorrow. Why, and is it the first?"
              other="# things go to tomorrow. Why, and which three come first?"
            />
          </h3>
          <ul className="today-carry">
            {open.map((decision) => (
              <Carry
                key={nameOf(decision)}
                decision={decision}
                what={words(decision).what}
                brand={scope === 'everywhere' ? decision.brand : null}
                place={first.indexOf(nameOf(decision))}
                onMark={() => mark(nameOf(decision))}
                reason={why[nameOf(decision)] ?? 'no-time'}
                onReason={(reason) => setWhy((now) => ({ ...now, [nameOf(decision)]: reason }))}
              />
            ))}
          </ul>
        </>
      )}
      <TextArea
        label={t`A word to yourself for the morning`}
        rows={2}
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
      <p className="today-sheet-deeds">
        <Button look="primary" icon={IconMoon} keys="mod+enter" onPress={save} isPending={deed.isRunning}>
          <Trans>Close the day</Trans>
        </Button>
        {onBack && (
          <Button look="quiet" onPress={onBack}>
            <Trans>Not yet</Trans>
          </Button>
        )}
      </p>
    </section>
  )
}

/** Of several brands two decisions may bear one name. */
const nameOf = ({ workspaceId, id }: Decision): string => `${workspaceId} ${id}`

type CarryProps = {
  decision: Decision
  what: React.ReactNode
  /** Whose it is, where several brands are closed together. */
  brand: string | null
  /** Its place among the first three, −1 when it is none of them. */
  place: number
  onMark: () => void
  reason: string
  onReason: (reason: string) => void
}

function Carry({ decision, what, brand, place, onMark, reason, onReason }: CarryProps) {
  const { t } = useLingui()
  const reasons = useAsideReasons()
  const isFirst = place >= 0
  return (
    <li data-duty={decision.duty}>
      <button type="button" className="today-star" aria-pressed={isFirst} onClick={onMark}>
        <span className="unseen">{t`One of the first three tomorrow`}</span>
        {isFirst ? place + 1 : ''}
      </button>
      <span className="today-carry-what">
        {brand !== null && <span className="meta">{brand} · </span>}
        {what}
        {'text' in decision && decision.text !== '' && <span className="meta today-carry-text">{decision.text}</span>}
      </span>
      <Select label={t`Why`} labelUnseen options={reasons} value={reason} onChange={onReason} />
    </li>
  )
}
