import { Trans, useLingui } from '@lingui/react/macro'
import { Moment } from '#web/kit/moment.tsx'
import type { Skills } from './calls.ts'
import { useSkillWords } from './skill-words.ts'

type Ended = Skills['exercises'][number]

/** What was exercised and how it went; and, once work has followed, what the work shows since. */
export function ExerciseHistory({ skills: { exercises, skills } }: { skills: Skills }) {
  const words = useSkillWords()
  if (exercises.length === 0) return null
  return (
    <section aria-labelledby="craft-exercised">
      <h2 id="craft-exercised" className="craft-name">
        <Trans>What you exercised</Trans>
      </h2>
      <ul className="craft-exercised">
        {exercises.map((one) => (
          <li key={one.id}>
            <span className="meta">
              <Moment at={one.doneAt} look="day" />
            </span>
            <span>
              <b>{words[one.skill].name}</b> <HowItWent ended={one} />{' '}
              <Since ended={one} line={skills.find(({ skill }) => skill === one.skill)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HowItWent({ ended: { kind, before, now, right } }: { ended: Ended }) {
  if (kind === 're-answer')
    return (
      <Trans>
        an old answer written again: {now ?? 0} of 4 instead of {before ?? 0}
      </Trans>
    )
  if (kind === 'pick-story')
    return right ? <Trans>picked the story that won</Trans> : <Trans>picked a story that did not win</Trans>
  return right ? <Trans>placed the post at the best hour</Trans> : <Trans>another hour would have been better</Trans>
}

/** The level of the month of the exercise beside that of now, once a later month has been counted. */
function Since({ ended, line }: { ended: Ended; line: Skills['skills'][number] | undefined }) {
  const { i18n } = useLingui()
  const month = ended.doneAt.slice(0, 7)
  const then = line?.past.find((one) => one.month.startsWith(month))?.level ?? null
  const later = line?.past.findLast((one) => one.month.slice(0, 7) > month && one.level !== null)
  if (then === null || !later || later.level === null) return null
  const name = new Intl.DateTimeFormat(i18n.locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(later.month))
  return (
    <span className="meta">
      ·{' '}
      <Trans>
        level {then} in that month, {later.level} in {name}
      </Trans>
    </span>
  )
}
