import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { momentText } from '#web/kit/time-words.ts'
import { toast } from '#web/kit/toast.tsx'
import { remember } from '#web/undo.ts'
import { useGo } from '#web/url.ts'
import { useSteady } from './calendar/use-steady.ts'
import { FREEZES, LISTS, publish, type Card } from './calls.ts'
import { useKeep, type Kept } from './tray/use-keep.ts'
import { holdToast } from './use-plan.ts'

/** What can be done to a post from its card. */
export function useCardDeeds() {
  const { t, i18n } = useLingui()
  const go = useGo()
  const { keepAs, goOn, askAgain } = useKeep()
  const takeBack = publish.useDeed('POST /publish/posts/:id/unschedule', {
    refresh: LISTS,
    said: () => t`Off the calendar; it is a draft again`,
    undo: async ({ id }) => {
      const { version, wallTime, zone } = await publish.call('GET /publish/posts/:id', { id })
      if (wallTime) await publish.call('POST /publish/posts/:id/schedule', { id, version, wallTime, zone })
    },
  })
  const remove = publish.useDeed('DELETE /publish/posts/:id', {
    refresh: LISTS,
    said: () => t`Draft put away`,
    undo: ({ id }) => publish.call('POST /publish/posts/:id/restore', { id }),
  })
  const removeIdea = publish.useDeed('DELETE /publish/posts/:id', {
    refresh: LISTS,
    said: () => t`Idea put away`,
    undo: ({ id }) => publish.call('POST /publish/posts/:id/restore', { id }),
  })
  const except = publish.useDeed('POST /publish/posts/:id/except', {
    refresh: FREEZES,
    said: ({ excepted }) => (excepted ? t`This one goes out all the same` : t`On hold like the others`),
    undo: ({ id, excepted }) => publish.call('POST /publish/posts/:id/except', { id, excepted: !excepted }),
  })
  const queueIt = async (id: string) => {
    const { version } = await publish.call('GET /publish/posts/:id', { id })
    const { at, zone } = await publish.call('POST /publish/posts/:id/queue', { id, version })
    const when = momentText(at, zone, i18n.locale, 'day-time')
    const said = t`In the queue: ${when}`
    const takeOut = () => publish.call('POST /publish/posts/:id/unschedule', { id }).finally(askAgain)
    toast(said, { undo: remember(said, takeOut) })
  }
  const deeds = {
    except: ({ id }: Pick<Card, 'id'>, excepted: boolean) => except.run({ id, excepted }),
    edit: (card: Kept) =>
      card.state === 'idea' ? void goOn(card).catch(say).finally(askAgain) : go(`/compose/${card.id}`),
    keepAs: (card: Kept, as: 'draft' | 'idea') => keepAs(card, as).catch(say).finally(askAgain),
    queue: ({ id }: Pick<Card, 'id'>) => queueIt(id).catch(say).finally(askAgain),
    takeBack: ({ id }: Pick<Card, 'id'>) => takeBack.run({ id }),
    remove: ({ id, state }: Pick<Card, 'id' | 'state'>) => (state === 'idea' ? removeIdea : remove).run({ id }),
    duplicate: ({ id: of }: Pick<Card, 'id'>) =>
      publish
        .call('POST /publish/posts/:id/duplicate', { id: of })
        .then(({ id }) => go(`/compose/${id}`))
        .catch(say),
    publishNow: ({ id, zone }: Pick<Card, 'id' | 'zone'>) =>
      publish
        .call('GET /publish/posts/:id', { id })
        .then(({ version }) => publish.call('POST /publish/posts/:id/publish', { id, version, zone, holdSeconds: 10 }))
        .then(() =>
          holdToast(t`Publishing…`, () => publish.call('POST /publish/posts/:id/unschedule', { id }).finally(askAgain)),
        )
        .catch(say)
        .finally(askAgain),
  }
  // The same at every drawing, so that a board of cards need not be drawn again.
  const [steady] = useState({
    except: useSteady(deeds.except),
    edit: useSteady(deeds.edit),
    keepAs: useSteady(deeds.keepAs),
    queue: useSteady(deeds.queue),
    takeBack: useSteady(deeds.takeBack),
    remove: useSteady(deeds.remove),
    duplicate: useSteady(deeds.duplicate),
    publishNow: useSteady(deeds.publishNow),
  })
  return steady
}

const say = (problem: unknown) =>
  toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })

export type CardDeeds = ReturnType<typeof useCardDeeds>
