import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { today } from '../calls.ts'
import type { Exercise, Looked } from './calls.ts'

/** One exercise from one's own past, and what one would do today. */
export function ExercisePanel({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const [task, setTask] = useState<Exercise | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [answer, setAnswer] = useState('')
  const begin = today.useDeed('POST /today/exercises', { onDone: setTask, onProblem: () => {} })
  const end = today.useDeed('POST /today/exercises/:id', { onDone: setLooked, refresh: ['GET /today/skills'] })
  const { run } = begin
  useEffect(() => {
    run({})
    // Once for one opening of the panel.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <Dialog
      title={t`Ten minutes of exercise`}
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
        {looked && <Result looked={looked} answer={answer} />}
      </div>
    </Dialog>
  )
}

function Result({ looked, answer }: { looked: Looked; answer: string }) {
  const { t } = useLingui()
  const missing: Record<string, string> = {
    name: t`their name`,
    repeats: t`the thing they complain of, in their own word`,
    empathy: t`a word of understanding`,
    'next-step': t`what happens next, and when`,
    'compensation-in-public': t`no money or gifts in public`,
    'other-language': t`the language they wrote in`,
  }
  if (looked.kind === 'pick-story')
    return (
      <>
        <p className={looked.right ? 'today-good' : 'today-bad'}>
          {looked.right ? <Trans>That was it.</Trans> : <Trans>It was another one.</Trans>}
        </p>
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
