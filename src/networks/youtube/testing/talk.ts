import * as z from 'zod'
import type { Asked, Told } from '../../testing/site.ts'
import { type Books, type KeptComment, US } from './books.ts'
import { bad, Refusal } from './refusal.ts'
import { commentView, threadView } from './views.ts'

const LONGEST = 10_000

const text = z.string().min(1).max(LONGEST)
const head = z.strictObject({
  snippet: z.strictObject({
    videoId: z.string(),
    topLevelComment: z.strictObject({ snippet: z.strictObject({ textOriginal: text }) }),
  }),
})
const reply = z.strictObject({ snippet: z.strictObject({ parentId: z.string(), textOriginal: text }) })
const change = z.strictObject({ id: z.string(), snippet: z.strictObject({ textOriginal: text }) })

const page = (kind: string, items: unknown[], next: string | null): Told => ({
  status: 200,
  body: {
    kind,
    etag: 'e',
    ...(next === null ? {} : { nextPageToken: next }),
    pageInfo: { resultsPerPage: items.length },
    items,
  },
})

/** Comments: two levels, four states, pages that begin with the newest. */
export function talkDesk(books: Books) {
  const known = (id: string): KeptComment => {
    const comment = books.comments.get(id)
    if (!comment) throw new Refusal(404, 'commentNotFound', 'One or more of the specified comments cannot be found.')
    return comment
  }

  function threads({ query }: Asked): Told {
    const parts = (query.get('part') ?? '').split(',')
    const isPlain = query.get('textFormat') === 'plainText'
    const filters = ['allThreadsRelatedToChannelId', 'videoId', 'id'].filter((name) => query.has(name))
    if (filters.length !== 1) throw bad('operationNotSupported', 'Specify exactly one filter.')
    if (query.has('id')) {
      if (query.has('maxResults') || query.has('order')) throw bad('invalidFilters', 'id does not go with these.')
      const ids = (query.get('id') ?? '').split(',')
      const tops = ids.flatMap((id) => books.comments.get(id) ?? []).filter(({ parentId }) => parentId === null)
      return page(
        'youtube#commentThreadListResponse',
        tops.map((top) => threadView(books, top, parts, isPlain)),
        null,
      )
    }
    const size = Number(query.get('maxResults') ?? '20')
    if (!(size >= 1 && size <= 100) || query.get('order') !== 'time') throw bad('invalidValue', 'maxResults or order')
    const videoId = query.get('videoId')
    if (videoId !== null && !books.videos.has(videoId))
      throw new Refusal(404, 'videoNotFound', 'The video cannot be found.')
    if (videoId === null && query.get('allThreadsRelatedToChannelId') !== US)
      throw new Refusal(404, 'channelNotFound', 'The channel cannot be found.')
    const wanted = query.get('moderationStatus') ?? 'published'
    const [from = books.written.length] = [query.get('pageToken')].filter((token) => token !== null).map(placeIn)
    const found: KeptComment[] = []
    let at = from - 1
    for (; at >= 0 && found.length < size; at -= 1) {
      const top = books.written[at]
      if (!top || !books.comments.has(top.id) || (videoId !== null && top.videoId !== videoId)) continue
      const isThere =
        top.status === wanted || (wanted !== 'published' && books.below(top.id).some(({ status }) => status === wanted))
      if (isThere) found.push(top)
    }
    const next = found.length === size && at >= 0 ? tokenOf(at + 1) : null
    return page(
      'youtube#commentThreadListResponse',
      found.map((top) => threadView(books, top, parts, isPlain)),
      next,
    )
  }

  function list({ query }: Asked): Told {
    const isPlain = query.get('textFormat') === 'plainText'
    if (query.has('id') === query.has('parentId')) throw bad('operationNotSupported', 'Specify exactly one filter.')
    if (query.has('id')) {
      const found = (query.get('id') ?? '').split(',').flatMap((id) => books.comments.get(id) ?? [])
      return page(
        'youtube#commentListResponse',
        found.map((one) => commentView(books, one, isPlain, false)),
        null,
      )
    }
    const top = known(query.get('parentId') ?? '')
    if (top.parentId !== null) throw bad('invalidParentId', 'Only a comment at the top has answers.')
    const size = Number(query.get('maxResults') ?? '20')
    const from = placeIn(query.get('pageToken') ?? tokenOf(0))
    const all = books.below(top.id)
    const shown = all.slice(from, from + size).map((one) => commentView(books, one, isPlain))
    return page('youtube#commentListResponse', shown, from + size < all.length ? tokenOf(from + size) : null)
  }

  return {
    threads,
    list,

    open(asking: Asked): Told {
      const read = head.safeParse(asking.json())
      if (!read.success)
        throw bad('commentTextRequired', 'The comment resource that is being inserted must specify a value.')
      const { videoId, topLevelComment } = read.data.snippet
      const video = books.videos.get(videoId)
      if (!video)
        throw new Refusal(404, 'videoNotFound', 'The video identified by the videoId parameter could not be found.')
      if (video.disabled) throw new Refusal(403, 'commentsDisabled', 'The video has disabled comments.')
      const kept = books.say(US, videoId, topLevelComment.snippet.textOriginal)
      return { status: 200, body: threadView(books, kept, ['snippet'], true) }
    },

    reply(asking: Asked): Told {
      const read = reply.safeParse(asking.json())
      if (!read.success)
        throw bad('commentTextRequired', 'The comment resource that is being inserted must specify a value.')
      const above = books.comments.get(read.data.snippet.parentId)
      if (!above) throw new Refusal(404, 'parentCommentNotFound', 'The specified parent comment could not be found.')
      if (above.parentId !== null) throw bad('invalidParentId', 'Answers stand under comments at the top only.')
      const kept = books.say(US, above.id, read.data.snippet.textOriginal)
      return { status: 200, body: commentView(books, kept, true) }
    },

    change(asking: Asked): Told {
      const read = change.safeParse(asking.json())
      if (!read.success) throw bad('commentTextRequired', 'The comment must have a text.')
      const kept = known(read.data.id)
      if (kept.authorId !== US) throw new Refusal(403, 'forbidden', 'The comment could not be updated.')
      Object.assign(kept, { text: read.data.snippet.textOriginal, editedAt: books.now() })
      return { status: 200, body: commentView(books, kept, true) }
    },

    remove({ query }: Asked): Told {
      const kept = known(query.get('id') ?? '')
      if (kept.authorId !== US) throw new Refusal(403, 'forbidden', 'The comment could not be deleted.')
      books.unsay(kept.id)
      return { status: 204 }
    },

    moderate({ query }: Asked): Told {
      const status = query.get('moderationStatus')
      if (status !== 'heldForReview' && status !== 'published' && status !== 'rejected')
        throw bad('invalidModerationStatus', 'The moderation status is not one of those known.')
      if (query.get('banAuthor') === 'true' && status !== 'rejected')
        throw bad('banWithoutReject', 'Only who is rejected is banned.')
      const ids = (query.get('id') ?? '').split(',')
      const all = ids.map(known)
      for (const kept of all) {
        if (kept.status === 'rejected' && status === 'published')
          throw bad('operationNotSupported', 'A rejected comment stays rejected.')
        kept.status = status
        if (query.get('banAuthor') === 'true') books.banned.add(kept.authorId)
      }
      return { status: 204 }
    },
  }
}

const tokenOf = (place: number) => Buffer.from(`p${place}`).toString('base64url')

function placeIn(token: string): number {
  const [, place] = /^p(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (place === undefined) throw bad('invalidPageToken', 'The page token is not valid.')
  return Number(place)
}
