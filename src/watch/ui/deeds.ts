import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type Story, watch } from './calls.ts'

const STORIES = ['GET /watch/stories', 'GET /watch/stories/:id']
/** A story that is kept stands on the shelf of ideas. */
const IDEAS = ['GET /publish/ideas', 'GET /publish/drafts', 'GET /publish/drafts/counts']

/** What can be done with a story; each deed shows at once and can be taken back. */
export function useStoryDeeds(onGone: (id: string) => void) {
  const { t } = useLingui()
  const keep = watch.useDeed('PUT /watch/stories/:id/kept', {
    optimistic: ({ id, kept }, cache) => {
      const state: Story['state'] = kept ? 'kept' : 'new'
      cache.edit('GET /watch/stories', (story) => (story.id === id ? { ...story, state } : story))
      cache.patch('GET /watch/stories/:id', (story) => (story.id === id ? { ...story, state } : story))
    },
    refresh: [...STORIES, ...IDEAS],
    said: ({ kept }) => (kept ? t`Saved: it waits among the ideas.` : t`No longer among the ideas.`),
    undo: ({ id, kept }) => watch.call('PUT /watch/stories/:id/kept', { id, kept: !kept }),
  })
  const read = watch.useDeed('PUT /watch/stories/:id/read', {
    optimistic: ({ id, read: isRead }, cache) => {
      cache.edit('GET /watch/stories', (story) => (story.id === id ? { ...story, read: isRead } : story))
      cache.patch('GET /watch/stories/:id', (story) => (story.id === id ? { ...story, read: isRead } : story))
    },
  })
  const readAll = watch.useDeed('POST /watch/stories/read', {
    optimistic: ({ ids }, cache) => {
      const all = new Set(ids)
      cache.edit('GET /watch/stories', (story) => (all.has(story.id) ? { ...story, read: true } : story))
    },
    refresh: STORIES,
    said: (_, { ids }) => plural(ids.length, { one: '# story read.', other: '# stories read.' }),
    undo: (_, { ids }) =>
      ids.length === 0 ? Promise.resolve() : watch.call('POST /watch/stories/read', { ids, read: false }),
  })
  const mute = watch.useDeed('POST /watch/mutes', {
    optimistic: ({ storyId }, cache) => {
      if (!storyId) return
      cache.drop('GET /watch/stories', (story) => story.id === storyId)
      onGone(storyId)
    },
    refresh: [...STORIES, 'GET /watch/mutes', 'GET /watch/sources'],
    said: ({ storyId }, { stories }) =>
      storyId
        ? t`Muted: this story will not come back.`
        : t`Muted, with ${plural(stories, { one: '# story', other: '# stories' })}.`,
    undo: (_, { id }) => watch.call('DELETE /watch/mutes/:id', { id }),
  })
  return { keep, read, readAll, mute }
}

export type StoryDeeds = ReturnType<typeof useStoryDeeds>
