import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Meter } from '#web/kit/meter.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useDesk, changeWorkspace } from '#web/session.tsx'
import { type DebriefPart, type Moment, practice, type Run } from './calls.ts'
import { useDayWords, usePartWords } from './day-words.ts'
import { useAdvice, useHappening } from './moment-words.tsx'
import { ShownResult } from './shown-result.tsx'

/** How a day went: the whole, each part, and the moments that made it so. */
export function DebriefOf({ id, onBack }: { id: string; onBack: (() => void) | null }) {
  const { t } = useLingui()
  const words = useDayWords()
  const { workspace } = useDesk()
  const { data, error } = practice.useCall('GET /practice/runs/:id', { id })
  if (error) return <p role="alert">{problemSentence(error)}</p>
  if (!data) return <Skeleton />
  const { run, debrief, isMine } = data
  if (!debrief) return <p>{t`This day is not over yet.`}</p>
  const { score, silent } = debrief
  return (
    <article className="practice-part">
      <header className="practice-head">
        <p className="practice-score" data-numbers>
          {score}
          <span> / 100</span>
        </p>
        <div>
          <h2 className="practice-title">{words[run.day].name}</h2>
          <p className="practice-about">
            {isMine ? '' : `${run.name}. `}
            <Trans>
              When nobody is there, this day earns {silent}. Every point beyond that is what the work changed.
            </Trans>
          </p>
          <div className="practice-deeds">
            {onBack && (
              <Button onPress={onBack}>
                <Trans>Back to the list</Trans>
              </Button>
            )}
            {isMine && <Leave run={run} />}
          </div>
        </div>
      </header>
      {isMine && <ShownResult run={run} />}
      {debrief.parts.map((part) => (
        <PartView key={part.part} part={part} atHome={isMine && workspace.id !== run.workspaceId} />
      ))}
    </article>
  )
}

/** A finished day keeps its workspace until one leaves it. */
function Leave({ run }: { run: Run }) {
  const { me, workspace } = useDesk()
  const home = me.workspaces.find(({ id, practice: isPractice }) => id !== run.workspaceId && !isPractice)
  const other = home ?? me.workspaces.find(({ id }) => id !== run.workspaceId)
  const leave = practice.useDeed('DELETE /practice/runs/:id/workspace', {
    onDone: () => other && changeWorkspace(other.id, `/practice?run=${run.id}`),
  })
  if (run.isCleared || !other || workspace.id !== run.workspaceId) return null
  return (
    <Button look="primary" isPending={leave.isRunning} onPress={() => leave.run({ id: run.id })}>
      <Trans>Back to my own desk</Trans>
    </Button>
  )
}

/** From here on there is nothing to exercise. */
const GOOD = 0.75

/** `atHome` where one's own past is at hand to practise on. */
function PartView({ part, atHome }: { part: DebriefPart; atHome: boolean }) {
  const { t } = useLingui()
  const { name, about } = usePartWords()[part.part]
  const { points, weight, value } = part
  const bad = part.moments.filter(({ isGood }) => !isGood)
  const good = part.moments.filter(({ isGood }) => isGood)
  const tone = value === null ? undefined : value >= GOOD ? 'good' : value >= 0.4 ? 'warn' : 'bad'
  return (
    <section className="practice-judged" aria-label={name}>
      <Meter
        label={name}
        value={points ?? 0}
        max={Math.max(weight, 1)}
        said={points === null ? t`Nothing to judge on this day` : t`${points} of ${weight}`}
        {...(tone ? { tone } : {})}
      />
      <p className="meta">
        {about} <Figures part={part} />
        {atHome && part.shows !== null && value !== null && value < GOOD && (
          <>
            {' '}
            <Link href={`/craft?part=skills&exercise=${part.shows}`}>
              <Trans>Exercise it on your own past</Trans>
            </Link>
          </>
        )}
      </p>
      {[...bad, ...good].length > 0 && (
        <ul className="practice-moments">
          {[...bad, ...good].map((one) => (
            <MomentView key={`${one.minute} ${one.happened} ${one.who} ${one.said}`} moment={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function MomentView({ moment }: { moment: Moment }) {
  const { t } = useLingui()
  const happening = useHappening()
  const advice = useAdvice()
  const { clock, who, said, did, isGood } = moment
  return (
    <li className="practice-moment">
      <span className="practice-when" data-numbers>
        {clock}
      </span>
      <div>
        <p>
          <Badge tone={isGood ? 'good' : 'bad'}>{isGood ? t`well done` : t`could be better`}</Badge>{' '}
          {who && <b>{who}: </b>}
          {happening(moment)}
        </p>
        {said && <blockquote className="practice-said">{said}</blockquote>}
        {did && (
          <p className="meta">
            <Trans>You wrote:</Trans> {did}
          </p>
        )}
        {moment.advice.map((one) => (
          <p key={one} className="practice-advice">
            {advice[one]}
          </p>
        ))}
      </div>
    </li>
  )
}

const ROUNDED = 100

function Figures({ part }: { part: DebriefPart }) {
  const { t } = useLingui()
  const { figures, n } = part
  const before = Math.round((figures['before'] ?? 0) * ROUNDED) / ROUNDED
  const after = Math.round((figures['after'] ?? 0) * ROUNDED) / ROUNDED
  const both = figures['n'] ?? 0
  const [spread, silent] = [figures['spread'] ?? 0, figures['silent'] ?? 0]
  if (part.part === 'softening') return t`Mood before ${before}, after ${after} (n = ${both}).`
  if (part.part === 'spread') return t`${spread} deeds of anger; ${silent} when nobody is there.`
  return `n = ${n}`
}
