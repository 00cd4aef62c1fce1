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

const Url = z.object({ story: z.string().optional(), at: z.string().optional(), text: z.string().optional() })

/** Begins a draft, out of a story or empty, and goes on writing it. */
export function Screen() {
  const { t } = useLingui()
  const [url] = useUrl(Url)
  const go = useGo()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { story, at, text } = url
  const goOn = useEffectEvent((id: string) => go(`/compose/${id}`, { replace: true }))
  useEffect(() => {
    begin({ story, at, text })
      .then(({ id }) => goOn(id))
      .catch((thrown: unknown) => setProblem(thrown instanceof Problem ? thrown : null))
  }, [story, at, text])
  return (
    <Page name={t`Compose`}>
      {problem ? (
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

type Wish = { story?: string | undefined; at?: string | undefined; text?: string | undefined }

const begun = new Map<string, Promise<{ id: string }>>()

/** One draft for one visit, however often the screen is drawn. */
function begin(wish: Wish): Promise<{ id: string }> {
  const name = JSON.stringify(wish)
  const known = begun.get(name)
  if (known) return known
  const made = publish
    .call('POST /publish/posts', { storyId: wish.story, wallTime: wish.at, text: wish.text })
    .finally(() => setTimeout(() => begun.delete(name), 1_000))
  begun.set(name, made)
  return made
}
