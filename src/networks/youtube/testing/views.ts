import { type Books, type KeptComment, type KeptVideo, US } from './books.ts'

const SHOWN_ANSWERS = 5

const moment = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z')

export function videoView(books: Books, video: KeptVideo, parts: readonly string[]) {
  const said = [...books.comments.values()].filter(
    ({ videoId, status }) => videoId === video.id && status === 'published',
  )
  const all: Record<string, unknown> = {
    snippet: {
      title: video.title,
      description: video.description,
      publishedAt: moment(video.at),
      channelId: US,
      channelTitle: 'Köşe Fırın',
      categoryId: video.categoryId,
      ...(video.tags.length > 0 ? { tags: video.tags } : {}),
      ...(video.language === null ? {} : { defaultLanguage: video.language }),
      thumbnails: { default: { url: `https://i.ytimg.com/vi/${video.id}/default.jpg`, width: 120, height: 90 } },
    },
    status: { privacyStatus: video.privacy, uploadStatus: video.state, embeddable: true, license: 'youtube' },
    statistics: {
      viewCount: '7',
      likeCount: String(video.likes.size),
      favoriteCount: '0',
      commentCount: String(said.length),
    },
  }
  return { kind: 'youtube#video', etag: 'e', id: video.id, ...picked(all, parts) }
}

export function commentView(books: Books, kept: KeptComment, isPlain: boolean, isFiltered = true) {
  const person = books.people.get(kept.authorId)
  const shown = isPlain
    ? kept.text
    : kept.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
  return {
    kind: 'youtube#comment',
    etag: 'e',
    id: kept.id,
    snippet: {
      channelId: US,
      videoId: kept.videoId,
      textDisplay: shown,
      // Only its writer sees the words as they were written.
      ...(kept.authorId === US ? { textOriginal: kept.text } : {}),
      ...(kept.parentId === null ? {} : { parentId: kept.parentId }),
      authorDisplayName: person?.name ?? '',
      authorProfileImageUrl: `https://yt3.test/${kept.authorId}.jpg`,
      authorChannelUrl: `http://www.youtube.com/${person?.name}`,
      authorChannelId: { value: kept.authorId },
      canRate: true,
      viewerRating: 'none',
      likeCount: kept.likes,
      ...(isFiltered ? { moderationStatus: kept.status } : {}),
      publishedAt: moment(kept.at),
      updatedAt: moment(kept.editedAt),
    },
  }
}

export function threadView(books: Books, top: KeptComment, parts: readonly string[], isPlain: boolean) {
  const answers = books.below(top.id)
  const all: Record<string, unknown> = {
    snippet: {
      channelId: US,
      videoId: top.videoId,
      topLevelComment: commentView(books, top, isPlain),
      canReply: true,
      totalReplyCount: answers.length,
      isPublic: true,
    },
    ...(answers.length > 0
      ? { replies: { comments: answers.slice(-SHOWN_ANSWERS).map((one) => commentView(books, one, isPlain)) } }
      : {}),
  }
  return { kind: 'youtube#commentThread', etag: 'e', id: top.id, ...picked(all, parts) }
}

export const channelView = (books: Books, parts: readonly string[]) => ({
  kind: 'youtube#channel',
  etag: 'e',
  id: US,
  ...picked(
    {
      snippet: {
        title: 'Köşe Fırın',
        customUrl: '@kosefirin',
        thumbnails: { default: { url: 'https://yt3.test/us.jpg' } },
      },
      contentDetails: { relatedPlaylists: { likes: '', uploads: `UU${US.slice(2)}` } },
      statistics: {
        viewCount: '7',
        subscriberCount: String(books.followers.size),
        hiddenSubscriberCount: false,
        videoCount: String(books.videos.size),
      },
    },
    parts,
  ),
})

const picked = (all: Record<string, unknown>, parts: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => parts.includes(name)))
