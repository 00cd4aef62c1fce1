import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { percent } from '#web/kit/numbers.ts'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useUrl } from '#web/url.ts'
import { today } from '../calls.ts'
import type { SkillLine, Skills } from './calls.ts'
import { DayLink } from './day-link.tsx'
import { ExerciseHistory } from './exercise-history.tsx'
import { ExercisePanel } from './exercise-panel.tsx'
import { nextLevel, skillValue } from './skill-figures.ts'
import { SkillNote } from './skill-note.tsx'
import { useSkillWords } from './skill-words.ts'
import { SkillsPaper } from './skills-paper.tsx'
import './skills-paper.css'

const LEVELS = [1, 2, 3, 4, 5] as const
/** Until somebody does it alone, a way to get there stands beside it. */
const ALONE = 3

/** The exercise that is open: for a skill, or `any`. */
const Url = z.object({ exercise: z.string().optional().catch(undefined) })

const print = () => window.print()

/** One's own skills: what one thinks beside what the work shows, and ten minutes for the weakest. */
export function SkillsPart() {
  const { t } = useLingui()
  const words = useSkillWords()
  const { data } = today.useCall('GET /today/skills', {})
  const [{ exercise }, setUrl] = useUrl(Url)
  useAction({ id: 'craft.print', label: t`Print for a review talk`, keys: 'p', when: data !== undefined, run: print })
  if (!data) return <Skeleton />
  const weak = data.weakest
  return (
    <>
      <div className="craft-part craft-screen-only">
        <p className="meta">
          <Trans>
            Only you see this page. Nobody is ranked; a page is compared with itself, and where there is too little work
            nothing is claimed.
          </Trans>
        </p>
        <p className="craft-deeds">
          <Button look="primary" onPress={() => setUrl({ exercise: weak ?? 'any' }, { push: true })}>
            <Trans>Ten minutes of exercise</Trans>
          </Button>
          <Button icon={IconPrinter} keys="p" onPress={print}>
            <Trans>Print for a review talk</Trans>
          </Button>
          <Button look="quiet" icon={IconDownload} onPress={() => save(data, words)}>
            <Trans>All figures as a file</Trans>
          </Button>
          {weak && (
            <span className="meta">
              <Trans>Most worth it now: {words[weak].name}</Trans>
            </span>
          )}
        </p>
        {exercise !== undefined && (
          <ExercisePanel
            key={exercise}
            line={data.skills.find(({ skill }) => skill === exercise) ?? null}
            onClose={() => setUrl({ exercise: undefined })}
          />
        )}
        <table className="craft-skills">
          <thead>
            <tr>
              <th scope="col">{t`Skill`}</th>
              <th scope="col">{t`What the work of three months shows`}</th>
              <th scope="col">{t`Level shown`}</th>
              <th scope="col">{t`I think`}</th>
            </tr>
          </thead>
          <tbody>
            {data.skills.map((line) => (
              <SkillRow
                key={line.skill}
                line={line}
                isWeakest={line.skill === weak}
                onExercise={() => setUrl({ exercise: line.skill }, { push: true })}
              />
            ))}
          </tbody>
        </table>
        <p className="meta">
          <Trans>
            1 has heard of it · 2 does it with help · 3 does it alone · 4 teaches others · 5 sets the standard.
          </Trans>{' '}
          <Link href="/craft?part=role">
            <Trans>What belongs to the role</Trans>
          </Link>
        </p>
        <ExerciseHistory skills={data} />
      </div>
      <SkillsPaper skills={data} />
    </>
  )
}

function SkillRow({ line, isWeakest, onExercise }: { line: SkillLine; isWeakest: boolean; onExercise: () => void }) {
  const { t, i18n } = useLingui()
  const words = useSkillWords()[line.skill]
  const { name } = words
  const rate = today.useDeed('PUT /today/skills/:skill', {
    optimistic: ({ skill, level }, cache) =>
      cache.patch('GET /today/skills', (old) => ({
        ...old,
        skills: old.skills.map((one) => (one.skill === skill ? { ...one, rated: level } : one)),
      })),
    refresh: ['GET /today/skills'],
  })
  const gap = line.rated !== null && line.level !== null ? line.rated - line.level : 0
  return (
    <tr data-gap={gap > 0 || undefined}>
      <th scope="row">{name}</th>
      <td>
        {line.value === null ? (
          <span className="meta">
            <Trans>no such work in this time</Trans>
          </span>
        ) : (
          <>
            <Counted line={line} value={line.value} />{' '}
            <span className="meta">
              n = {line.of}
              {line.low !== null && line.high !== null && line.of > 0 && (
                <>
                  {' '}
                  · {percent(line.low, i18n.locale)}–{percent(line.high, i18n.locale)}
                </>
              )}
            </span>
          </>
        )}
        {line.past.length > 1 && <Past line={line} />}
        {line.note !== '' && <p className="craft-note">{line.note}</p>}
        {(isWeakest || gap > 0 || isBelow(line.level) || isBelow(line.rated)) && (
          <Ways line={line} name={name} onExercise={onExercise} />
        )}
      </td>
      <td>
        <Shown line={line} />
      </td>
      <td>
        <span className="craft-rate" role="group" aria-label={t`I think: ${name}`}>
          {LEVELS.map((level) => (
            <button
              key={level}
              type="button"
              aria-pressed={line.rated === level}
              onClick={() => rate.run({ skill: line.skill, level, note: line.note })}
            >
              {level}
            </button>
          ))}
        </span>
        {line.rated !== null && <SkillNote line={line} name={name} />}
      </td>
    </tr>
  )
}

const isBelow = (level: number | null): boolean => level !== null && level < ALONE

/** From a gap to what closes it: something of one's own past, or a day in the town. */
function Ways({ line, name, onExercise }: { line: SkillLine; name: string; onExercise: () => void }) {
  const { t } = useLingui()
  if (line.exercise === null && line.practice === null) return null
  return (
    <p className="craft-ways">
      {line.exercise !== null && (
        <Button look="quiet" aria-label={t`Exercise on your own past: ${name}`} onPress={onExercise}>
          <Trans>Exercise on your own past</Trans>
        </Button>
      )}
      {line.practice !== null && <DayLink practice={line.practice} />}
    </p>
  )
}

/** Month by month: the level shown, and in brackets what one thought. */
function Past({ line }: { line: SkillLine }) {
  const { i18n } = useLingui()
  const month = (day: string) =>
    new Intl.DateTimeFormat(i18n.locale, { month: 'short', timeZone: 'UTC' }).format(Date.parse(day))
  return (
    <p className="meta">
      {line.past
        .slice(-6)
        .map((one) => `${month(one.month)} ${one.level ?? '–'}${one.rated === null ? '' : ` (${one.rated})`}`)
        .join(' · ')}
    </p>
  )
}

/** The figure in its sentence. */
function Counted({ line, value }: { line: SkillLine; value: number }) {
  const { i18n } = useLingui()
  const { counted, whole } = useSkillWords()[line.skill]
  const figure = skillValue(line, value, i18n.locale)
  return whole ? (
    whole(figure)
  ) : (
    <>
      <b>{figure}</b> {counted}
    </>
  )
}

/** The level the work shows, and what the next one asks for; or how much work is missing to say so. */
function Shown({ line }: { line: SkillLine }) {
  const { t, i18n } = useLingui()
  const { level, of, fewest, value } = line
  if (level === null)
    return <span className="meta">{value === null ? t`too little work` : t`too little work: ${of} of ${fewest}`}</span>
  const next = nextLevel(line)
  const from = next && skillValue(line, next.from, i18n.locale)
  return (
    <>
      <Pips level={level} />
      {next && (
        <span className="meta craft-next">
          {line.better === 'down' ? t`level ${next.level}: at most ${from}` : t`level ${next.level}: from ${from}`}
        </span>
      )}
    </>
  )
}

const Pips = ({ level }: { level: number }) => (
  <span className="craft-pips" data-level={level}>
    {level}
    <span aria-hidden>
      {LEVELS.map((one) => (
        <i key={one} data-reached={one <= level || undefined} />
      ))}
    </span>
  </span>
)

/** A file of one's own: nothing is sent anywhere. */
function save(data: Skills, words: ReturnType<typeof useSkillWords>) {
  const told = data.skills.map(({ skill, ...line }) => ({
    skill: words[skill].name,
    counts: words[skill].counted,
    ...line,
  }))
  const file = new Blob([JSON.stringify({ from: data.from, skills: told }, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'meydan-skills.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}
