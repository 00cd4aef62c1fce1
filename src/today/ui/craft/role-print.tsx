import { Trans, useLingui } from '@lingui/react/macro'
import { useDesk } from '#web/session.tsx'
import type { Role, RoleLine } from './calls.ts'
import { useRoleNames } from './role-words.ts'
import { useSkillWords } from './skill-words.ts'

const MARKS = [1, 2, 3, 4, 5] as const
/** As many as an interview of an hour can hold. */
const ASKED = ['answering', 'softening', 'language', 'informed', 'craft', 'planning', 'analytics', 'borders'] as const

/** How many letters stand in a line of the paper: of a matter of one's own, of a matter of others, of their names. */
const LETTERS = { own: 92, theirs: 46, names: 26 }
/** How much a page holds at each size of its letters, in points and lines. */
const SIZES = [
  { points: 10.5, holds: 34 },
  { points: 9.5, holds: 42 },
  { points: 8.5, holds: 53 },
] as const
const SMALLEST = 7.5

/** The letters with which a card of this length stands on one page. */
function pointsFor(role: Role): number {
  const [own, ...others] = role.lines
  const used =
    lines(role.purpose, LETTERS.own) +
    (own?.matters.reduce((sum, matter) => sum + lines(matter, LETTERS.own), 0) ?? 0) +
    others.reduce(
      (sum, line) =>
        sum + Math.max(1, lines(theirs(line), LETTERS.theirs), lines(namesOf(line), LETTERS.names)) + HALF_A_LINE,
      0,
    )
  return SIZES.find(({ holds }) => used <= holds)?.points ?? SMALLEST
}

/** What the rule between two rows takes. */
const HALF_A_LINE = 0.5

const lines = (text: string, letters: number): number => Math.ceil(text.length / letters)

const theirs = (line: RoleLine): string => line.matters.join('. ')

const namesOf = (line: RoleLine): string =>
  line.people.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(', ')

/** To write on by hand, down to the foot of the page. */
const FREE_LINES = 9

/** Two pages for paper: the job as it is here, and what to ask somebody who wants it. */
export function RolePrint({ role }: { role: Role }) {
  const { t } = useLingui()
  const names = useRoleNames()
  const { workspace } = useDesk()
  const [own, ...others] = role.lines
  const title = role.title || t`Page manager`
  return (
    <div className="paper" aria-label={t`As it is printed`} role="group">
      <article className="paper-page" style={{ fontSize: `${pointsFor(role)}pt` }}>
        <header>
          <p>{workspace.name}</p>
          <h2>{title}</h2>
          {role.purpose && <p className="paper-purpose">{role.purpose}</p>}
          {role.reportsTo && (
            <p>
              <Trans>Answers to: {role.reportsTo}</Trans>
            </p>
          )}
        </header>
        <h3>
          <Trans>What is yours</Trans>
        </h3>
        <ul>
          {own?.matters.map((matter) => (
            <li key={matter}>{matter}</li>
          ))}
        </ul>
        <h3>
          <Trans>What is not yours, and whose it is</Trans>
        </h3>
        <table>
          <tbody>
            {others.map((line) => (
              <tr key={line.duty}>
                <th scope="row">{names[line.duty]}</th>
                <td>{theirs(line)}</td>
                <td>{namesOf(line) || '…'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>
          <Trans>How it is measured</Trans>
        </h3>
        <p>
          <Trans>
            By what the community gains and what the company gains from it: answers in time, calmer talk, stories told
            before others, posts that people take up, clicks and results that can be traced to a post. Never by the
            number of posts alone.
          </Trans>
        </p>
      </article>
      <ScoreCard title={title} />
    </div>
  )
}

function ScoreCard({ title }: { title: string }) {
  const words = useSkillWords()
  return (
    <article className="paper-page">
      <header>
        <p>
          <Trans>Interview scorecard</Trans>
        </p>
        <h2>{title}</h2>
        <p className="paper-blanks">
          <span>
            <Trans>Name:</Trans>
          </span>
          <span>
            <Trans>Date:</Trans>
          </span>
          <span>
            <Trans>Asked by:</Trans>
          </span>
        </p>
      </header>
      <table className="paper-score">
        <tbody>
          {ASKED.map((skill) => (
            <tr key={skill}>
              <th scope="row">{words[skill].name}</th>
              <td>{words[skill].ask}</td>
              <td className="paper-marks">
                {MARKS.map((mark) => (
                  <span key={mark}>{mark}</span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Trans>
          1 has heard of it · 2 does it with help · 3 does it alone · 4 teaches others · 5 sets the standard. Mark what
          was shown, not what was claimed.
        </Trans>
      </p>
      <h3>
        <Trans>Half an hour of work instead of a talk</Trans>
      </h3>
      <p>
        <Trans>
          Let them answer three comments of your page, one of them angry, and choose one of five stories for tomorrow.
          Ask why.
        </Trans>
      </p>
      <h3>
        <Trans>What speaks for, what against</Trans>
      </h3>
      <div className="paper-lines" aria-hidden>
        {Array.from({ length: FREE_LINES }, (_, line) => (
          <span key={line} />
        ))}
      </div>
    </article>
  )
}
