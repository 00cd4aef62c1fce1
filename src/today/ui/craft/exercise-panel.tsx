import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { figure } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { today } from '../calls.ts'
import type { Exercise, Looked, SkillLine } from './calls.ts'
import { DayLink } from './day-link.tsx'
import { usePlaceName } from './place-name.ts'
import { useSkillWords } from './skill-words.ts'

/** One exercise from one's own past, and what one would do today; for a skill, or for whatever the past offers. */
export function ExercisePanel({ line, onClose }: { line: SkillLine | null; onClose: () => void }) {
  const { t } = useLingui()
  const words = useSkillWords()
  const placeName = usePlaceName()
  const [task, setTask] = useState<Exercise | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [answer, setAnswer] = useState('')
  const begin = today.useDeed('POST /today/exercises', { onDone: setTask, onProblem: () => {} })
  const end = today.useDeed('POST /today/exercises/:id', { onDone: setLooked, refresh: ['GET /today/skills'] })
  const { run } = begin
  useEffect(() => {
    run(line ? { skill: line.skill } : {})
    // Once for one opening of the panel.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <Dialog
      title={line ? t`Exercise: ${words[line.skill].name}` : t`Ten minutes of exercise`}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        looked ? (
          <Button look="primary" onPress={onClose}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          <Button
            look="primary"
            isDisabled={!task || answer.trim() === ''}
            onPress={() => task && end.run({ id: task.id, answer })}
          >
            <Trans>Hand in</Trans>
          </Button>
        )
      }
    >
      <div className="craft-form">
        {begin.problem && <p>{problemSentence(begin.problem)}</p>}
        {!task && !begin.problem && <Skeleton />}
        {task?.kind === 're-answer' && (
          <>
            <p>
              <Trans>Somebody wrote this to you some time ago. How would you answer today?</Trans>
            </p>
            <blockquote lang={task.lang === 'other' ? undefined : task.lang}>{task.asked}</blockquote>
            {!looked && (
              <TextArea label={t`Your answer`} rows={5} value={answer} onChange={setAnswer} maxLength={5000} />
            )}
          </>
        )}
        {task?.kind === 'pick-story' && !looked && (
          <RadioGroup
            label={t`These became posts of yours. Which did people take up most?`}
            options={task.stories.map(({ id, title }) => ({ id, name: title }))}
            value={answer || null}
            onChange={setAnswer}
          />
        )}
        {task?.kind === 'place-post' && !looked && (
          <RadioGroup
            label={t`You have one good post for next week. Where would you place it? These are hours at which yours went out.`}
            options={task.places.map((place) => ({ id: place.id, name: placeName(place) }))}
            value={answer || null}
            onChange={setAnswer}
          />
        )}
        {looked && <Result looked={looked} answer={answer} />}
        {line?.practice && (looked || begin.problem) && (
          <p>
            <Trans>The same in the practice town:</Trans> <DayLink practice={line.practice} />
          </p>
        )}
      </div>
    </Dialog>
  )
}

function Result({ looked, answer }: { looked: Looked; answer: string }) {
  const { t, i18n } = useLingui()
  const placeName = usePlaceName()
  const missing: Record<string, string> = {
    name: t`their name`,
    repeats: t`the thing they complain of, in their own word`,
    empathy: t`a word of understanding`,
    'next-step': t`what happens next, and when`,
    'compensation-in-public': t`no money or gifts in public`,
    'other-language': t`the language they wrote in`,
  }
  if (looked.kind === 'place-post')
    return (
      <>
        <Verdict isRight={looked.right} />
        <ol>
          {looked.places.map(({ reactions, posts, ...place }) => (
            <li key={place.id}>
              {placeName(place)} ·{' '}
              <Trans>
                {figure(reactions, i18n.locale)} reactions a post over{' '}
                <Plural value={posts} one="# post" other="# posts" />
              </Trans>
            </li>
          ))}
        </ol>
      </>
    )
  if (looked.kind === 'pick-story')
    return (
      <>
        <Verdict isRight={looked.right} />
        <ol>
          {looked.stories.map(({ id, title, reactions }) => (
            <li key={id}>
              {title} · <Plural value={reactions} one="# reaction" other="# reactions" />
            </li>
          ))}
        </ol>
      </>
    )
  const lacks = looked.now.missing.flatMap((one) => missing[one] ?? [])
  return (
    <>
      <h3>
        <Trans>Today: {looked.now.score ?? 0} of 4</Trans>
      </h3>
      <blockquote>{answer}</blockquote>
      {lacks.length > 0 && (
        <p>
          <Trans>Still missing:</Trans> {lacks.join('; ')}
        </p>
      )}
      <h3>
        <Trans>Then: {looked.before.score ?? 0} of 4</Trans>
      </h3>
      <blockquote>{looked.before.text}</blockquote>
    </>
  )
}

const Verdict = ({ isRight }: { isRight: boolean }) => (
  <p className={isRight ? 'today-good' : 'today-bad'}>
    {isRight ? <Trans>That was it.</Trans> : <Trans>It was another one.</Trans>}
  </p>
)
