import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { LANGUAGES } from '#web/language.ts'
import { changeWorkspace, useDesk } from '#web/session.tsx'
import { useUrl } from '#web/url.ts'
import { type Day, practice } from './calls.ts'
import { useDayWords, useSkillNames } from './day-words.ts'

/** The day somebody was sent here for. */
const Url = z.object({ day: z.string().optional().catch(undefined) })
/** More would be no help in choosing. */
const SKILLS_SHOWN = 3

/** The days, easiest first; a press begins one. */
export function DaysPart() {
  const { t } = useLingui()
  const desk = useDesk()
  const words = useDayWords()
  const skills = useSkillNames()
  const [{ day: wanted }] = useUrl(Url)
  const [lang, setLang] = useState(desk.lang)
  const { data } = practice.useCall('GET /practice/days', {})
  const begin = practice.useDeed('POST /practice/runs', {
    onDone: ({ workspaceId }) => changeWorkspace(workspaceId, '/practice'),
  })
  const start = (day: Day) => begin.run({ day, lang, zone: desk.zone })
  if (!data) return <Skeleton />
  return (
    <div className="practice-part">
      <p className="practice-about">
        <Trans>
          A day in the practice town takes about half an hour, or less if you hurry it. You play it on the real desk, in
          a workspace of its own. Afterwards you see what people did and why. Only you see it.
        </Trans>
      </p>
      <div className="practice-lang">
        <Select label={t`Language of the people`} options={LANGUAGES} value={lang} onChange={setLang} />
      </div>
      <ol className="practice-days">
        {data.days.map(({ day, difficulty, best, teaches }) => (
          <li key={day} className="practice-day" data-wanted={day === wanted || undefined}>
            {day === wanted && <ComeHere />}
            <StartKey day={day} keys={String(difficulty)} name={words[day].name} onStart={start} />
            <h2>{words[day].name}</h2>
            <p className="practice-day-about">{words[day].brief}</p>
            <p className="meta">
              <Trans>
                Asks for:{' '}
                {teaches
                  .slice(0, SKILLS_SHOWN)
                  .map((skill) => skills[skill] ?? skill)
                  .join(', ')}
              </Trans>
            </p>
            <p className="practice-day-foot">
              <Badge>{t`Difficulty ${difficulty} of 6`}</Badge>
              {best !== null && <Badge tone="good">{t`Best: ${best}`}</Badge>}
              <Button keys={String(difficulty)} isDisabled={begin.isRunning} onPress={() => start(day)}>
                <Trans>Begin this day</Trans>
              </Button>
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

function StartKey({ day, keys, name, onStart }: { day: Day; keys: string; name: string; onStart: (day: Day) => void }) {
  const { t } = useLingui()
  useAction({ id: `practice.begin-${day}`, label: t`Begin: ${name}`, keys, run: () => onStart(day) })
  return null
}

/** Brings the day one was sent for into sight. */
function ComeHere() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => mark.current?.parentElement?.scrollIntoView({ block: 'center' }), [])
  return <span ref={mark} className="practice-mark" />
}
