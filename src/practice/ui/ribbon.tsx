import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '#web/kit/link.tsx'
import { TownClock, useRunHere } from './clock.tsx'
import { useDayWords } from './day-words.ts'
import './practice.css'

/** On every screen of a workspace of practice: that it is one, and while a day is played its clock. */
export function Ribbon() {
  const { t } = useLingui()
  const run = useRunHere()
  const words = useDayWords()
  return (
    <aside className="practice-ribbon" aria-label={t`Practice`}>
      {run?.state === 'running' ? (
        <span className="practice-bar">
          <Link href="/practice">{words[run.day].name}</Link>
          <TownClock run={run} />
        </span>
      ) : run?.state === 'finished' ? (
        <Link href="/practice">
          <Trans>This day is over. See how it went.</Trans>
        </Link>
      ) : (
        <Trans>Practice: nothing here reaches real people.</Trans>
      )}
    </aside>
  )
}
