import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Meter } from '#web/kit/meter.tsx'
import { practice, type Run } from './calls.ts'
import { useRunHere } from './clock.tsx'
import { DayTools } from './day-tools.tsx'
import { useDayWords } from './day-words.ts'

/** What one knows of the day, and where the work is. */
export function DayAtWork({ run: first }: { run: Run }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const run = useRunHere() ?? first
  const { name, brief } = useDayWords()[run.day]
  const begin = practice.useDeed('POST /practice/runs/:id/begin', {
    refresh: ['GET /practice/here'],
    onDone: () => void queries.invalidateQueries(),
  })
  return (
    <section className="practice-part" aria-label={name}>
      <h2 className="practice-title">{name}</h2>
      <p className="practice-about">{brief}</p>
      {run.state === 'ready' ? (
        <>
          <p className="practice-about">
            <Trans>
              You look after the page of a bakery for one day, from eight to eight. The day takes about half an hour and
              can be played once. What counts is what people do: whether they are answered, calmed, informed, and
              whether they stay. The clock starts when you press the button.
            </Trans>
          </p>
          <p>
            <Button look="primary" size="large" isPending={begin.isRunning} onPress={() => begin.run({ id: run.id })}>
              <Trans>Begin this day</Trans>
            </Button>
          </p>
        </>
      ) : (
        <>
          <Meter label={t`The day, from 8:00 to 20:00`} value={run.minute} max={run.minutes} said={run.clock} />
          <ul className="practice-places">
            <li>
              <Link look="button" href="/inbox">
                <Trans>Answer in the inbox</Trans>
              </Link>
            </li>
            <li>
              <Link look="button" href="/compose">
                <Trans>Write a post</Trans>
              </Link>
            </li>
            <li>
              <Link look="button" href="/watch">
                <Trans>Read the news</Trans>
              </Link>
            </li>
          </ul>
          <DayTools day={run.day} />
          <p className="meta">
            <Trans>
              Everything can be done by keyboard: G I opens the inbox, J and K move, R answers, Ctrl+Enter sends, C
              writes a post. Shift+P pauses the day, Shift+F lets 15 minutes pass.
            </Trans>
          </p>
        </>
      )}
    </section>
  )
}
