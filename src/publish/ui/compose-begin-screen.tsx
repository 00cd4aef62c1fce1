import { useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import * as z from 'zod'
import { Problem } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Page } from '#web/page.tsx'
import { useGo, useUrl } from '#web/url.ts'
import { publish } from './calls.ts'

const which = z.enum(['earlier', 'later']).optional()

const Url = z.object({
  story: z.string().optional(),
  at: z.string().optional(),
  which,
  text: z.string().optional(),
  channel: z.string().optional(),
})

/** Begins a draft, out of a story or empty, and goes on writing it. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const go = useGo()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { story, at, which: meant, text, channel } = url
  const goOn = useEffectEvent((id: string) => go(`/compose/${id}`, { replace: true }))
  useEffect(() => {
    begin({ story, at, which: meant, text, channel })
      .then(({ id }) => goOn(id))
      .catch((thrown: unknown) => setProblem(thrown instanceof Problem ? thrown : null))
  }, [story, at, meant, text, channel])
  const hours = problem ? hoursOf(problem) : []
  return (
    <Page name={t`Compose`}>
      {hours.length > 0 && problem ? (
        <EmptyState
          kind="first-use"
          title={t`Which hour?`}
          action={
            <span className="bulk-steps">
              {hours.map((hour) => (
                <Button
                  key={hour.name}
                  onPress={() => {
                    setProblem(null)
                    setUrl(hour.wish)
                  }}
                >
                  {hour.name}
                </Button>
              ))}
            </span>
          }
        >
          {problemSentence(problem)}
        </EmptyState>
      ) : problem ? (
        <EmptyState
          kind="error"
          title={t`The draft could not be begun`}
          action={<Button onPress={() => go('/compose')}>{t`Begin with an empty post`}</Button>}
        >
          {problemSentence(problem)}
        </EmptyState>
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

/** What can be meant where the clocks change that night. */
function hoursOf({ type, about }: Problem): { name: string; wish: { at?: string; which?: 'earlier' | 'later' } }[] {
  const told = (name: string) => (typeof about[name] === 'string' ? about[name] : '')
  if (type === 'no-such-hour')
    return [told('beforeWall'), told('afterWall')].map((wall) => ({ name: wall.slice(11), wish: { at: wall } }))
  if (type !== 'hour-comes-twice') return []
  return (['earlier', 'later'] as const).map((one) => ({
    name: `${told('time')} (${told(one)})`,
    wish: { which: one },
  }))
}

type Wish = {
  which?: 'earlier' | 'later' | undefined
  story?: string | undefined
  at?: string | undefined
  text?: string | undefined
  channel?: string | undefined
}

const begun = new Map<string, Promise<{ id: string }>>()

/** One draft for one visit, however often the screen is drawn. */
function begin(wish: Wish): Promise<{ id: string }> {
  const name = JSON.stringify(wish)
  const known = begun.get(name)
  if (known) return known
  const made = publish
    .call('POST /publish/posts', {
      storyId: wish.story,
      wallTime: wish.at,
      which: wish.which,
      text: wish.text,
      channelId: wish.channel,
    })
    .finally(() => setTimeout(() => begun.delete(name), 1_000))
  begun.set(name, made)
  return made
}
