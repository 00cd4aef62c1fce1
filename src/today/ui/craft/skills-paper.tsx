import { Trans, useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'
import { useDesk } from '#web/session.tsx'
import type { SkillLine, Skills } from './calls.ts'
import { skillValue } from './skill-figures.ts'
import { useSkillWords } from './skill-words.ts'

const ANSWERS = 3

/** One page for a review talk: what the work shows, what one thinks, and room for what is agreed. */
export function SkillsPaper({ skills: { from, skills } }: { skills: Skills }) {
  const { t, i18n } = useLingui()
  const { me, workspace } = useDesk()
  const since = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeZone: workspace.zone }).format(
    Date.parse(from),
  )
  return (
    <div className="paper" aria-label={t`As it is printed`} role="group">
      <article className="paper-page paper-small">
        <header>
          <p>
            {workspace.name} · <Trans>since {since}</Trans>
          </p>
          <h2>
            <Trans>For a review talk: {me.name}</Trans>
          </h2>
          <p>
            <Trans>
              The work of one person, held against this page’s own lines. It ranks nobody, and where there is too little
              work it says nothing.
            </Trans>
          </p>
        </header>
        <table className="paper-skills">
          <thead>
            <tr>
              <th scope="col">{t`Skill`}</th>
              <th scope="col">{t`What the work of three months shows`}</th>
              <th scope="col">{t`Level shown`}</th>
              <th scope="col">{t`I think`}</th>
            </tr>
          </thead>
          <tbody>
            {skills.map((line) => (
              <PaperRow key={line.skill} line={line} />
            ))}
          </tbody>
        </table>
        <p>
          <Trans>
            1 has heard of it · 2 does it with help · 3 does it alone · 4 teaches others · 5 sets the standard.
          </Trans>
        </p>
        <h3>
          <Trans>What we agree on</Trans>
        </h3>
        <div className="paper-lines" aria-hidden>
          {Array.from({ length: ANSWERS }, (_, line) => (
            <span key={line} />
          ))}
        </div>
      </article>
    </div>
  )
}

function PaperRow({ line }: { line: SkillLine }) {
  const { i18n } = useLingui()
  const words = useSkillWords()[line.skill]
  const { locale } = i18n
  const sentence = words.whole ?? ((value: string) => `${value} ${words.counted}`)
  return (
    <tr>
      <th scope="row">{words.name}</th>
      <td>
        {line.value === null ? (
          <Trans>no such work in this time</Trans>
        ) : (
          <>
            {sentence(skillValue(line, line.value, locale))} (n = {line.of}
            {line.low !== null && line.high !== null && line.of > 0 && (
              <>
                , {percent(line.low, locale)}–{percent(line.high, locale)}
              </>
            )}
            )
          </>
        )}
        {line.note !== '' && <p className="paper-note">{line.note}</p>}
      </td>
      <td>{line.level ?? '–'}</td>
      <td>{line.rated ?? '–'}</td>
    </tr>
  )
}
