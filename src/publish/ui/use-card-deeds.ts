import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { refresh } from '#web/calls.ts'
import { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useGo } from '#web/url.ts'
import { FREEZES, LISTS, publish, type Card } from './calls.ts'
import { holdToast } from './use-plan.ts'

/** What can be done to a post from its card. */
export function useCardDeeds() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const go = useGo()
  const askAgain = () => refresh(queries, LISTS)
  const takeBack = publish.useDeed('POST /publish/posts/:id/unschedule', {
    refresh: LISTS,
    said: () => t`Off the calendar; it is a draft again`,
  })
  const remove = publish.useDeed('DELETE /publish/posts/:id', {
    refresh: LISTS,
    said: () => t`Draft put away`,
    undo: ({ id }) => publish.call('POST /publish/posts/:id/restore', { id }),
  })
  const except = publish.useDeed('POST /publish/posts/:id/except', {
    refresh: FREEZES,
    said: ({ excepted }) => (excepted ? t`This one goes out all the same` : t`On hold like the others`),
    undo: ({ id, excepted }) => publish.call('POST /publish/posts/:id/except', { id, excepted: !excepted }),
  })
  return {
    except: ({ id }: Card, excepted: boolean) => except.run({ id, excepted }),
    edit: ({ id }: Card) => go(`/compose/${id}`),
    takeBack: ({ id }: Card) => takeBack.run({ id }),
    remove: ({ id }: Card) => remove.run({ id }),
    duplicate: ({ text }: Card) =>
      publish
        .call('POST /publish/posts', { text })
        .then(({ id }) => go(`/compose/${id}`))
        .catch(say),
    publishNow: ({ id, zone }: Card) =>
      publish
        .call('GET /publish/posts/:id', { id })
        .then(({ version }) => publish.call('POST /publish/posts/:id/publish', { id, version, zone, holdSeconds: 10 }))
        .then(() =>
          holdToast(t`Publishing…`, () => publish.call('POST /publish/posts/:id/unschedule', { id }).finally(askAgain)),
        )
        .catch(say)
        .finally(askAgain),
  }
}

const say = (problem: unknown) =>
  toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })

export type CardDeeds = ReturnType<typeof useCardDeeds>
