import { partsOf } from '../at-uri.ts'
import type { Books, Kept } from './books.ts'
import type { PostRecord } from './lexicon.ts'

/** How the great index of the network shows things to one who looks. */
export function viewsFor(books: Books, viewer: string) {
  const { people, records, mine } = books

  const author = (did: string) => {
    const person = people.get(did)
    return {
      did,
      handle: person?.handle ?? 'handle.invalid',
      displayName: person?.name ?? '',
      avatar: `https://cdn.test/avatar/${did}`,
      labels: [],
      viewer: { muted: books.muted.has(did), blocking: subjectOf('app.bsky.graph.block', did)?.uri },
    }
  }

  const subjectOf = (collection: string, subject: string) =>
    mine(collection, viewer).find(({ value }) => 'subject' in value && subjectIn(value.subject) === subject)

  const counted = (type: string, uri: string) =>
    [...records.values()].filter(
      ({ value }) => value.$type === type && 'subject' in value && subjectIn(value.subject) === uri,
    ).length

  const answers = (uri: string) => postsIn(books).filter(({ value }) => value.reply?.parent.uri === uri)

  function post({ uri, cid, value, indexedAt }: Kept & { value: PostRecord }) {
    return {
      uri,
      cid,
      author: author(partsOf(uri)?.repo ?? ''),
      record: value,
      ...(value.embed ? { embed: embedView(value.embed) } : {}),
      replyCount: answers(uri).length,
      repostCount: counted('app.bsky.feed.repost', uri),
      likeCount: counted('app.bsky.feed.like', uri),
      quoteCount: 0,
      indexedAt,
      labels: [],
      viewer: { like: subjectOf('app.bsky.feed.like', uri)?.uri, threadMuted: false },
    }
  }

  function thread(uri: string, depth: number, height: number): object {
    const kept = postIn(books, uri)
    if (!kept) return { $type: 'app.bsky.feed.defs#notFoundPost', uri, notFound: true }
    if (subjectOf('app.bsky.graph.block', partsOf(uri)?.repo ?? '')) {
      return { $type: 'app.bsky.feed.defs#blockedPost', uri, blocked: true, author: { did: partsOf(uri)?.repo } }
    }
    const parent = kept.value.reply?.parent.uri
    return {
      $type: 'app.bsky.feed.defs#threadViewPost',
      post: post(kept),
      ...(parent && height > 0 ? { parent: thread(parent, 0, height - 1) } : {}),
      ...(depth > 0 ? { replies: answers(uri).map((one) => thread(one.uri, depth - 1, 0)) } : {}),
    }
  }

  const profile = (did: string) => ({
    ...author(did),
    followersCount: counted('app.bsky.graph.follow', did),
    followsCount: mine('app.bsky.graph.follow', did).length,
    postsCount: mine('app.bsky.feed.post', did).length,
  })

  return { author, post, thread, profile }
}

export const postIn = (books: Books, uri: string) => postsOf(books.records.get(uri))[0]

export const postsIn = (books: Books) => [...books.records.values()].flatMap(postsOf)

const postsOf = (kept: Kept | undefined): (Kept & { value: PostRecord })[] =>
  kept?.value.$type === 'app.bsky.feed.post' ? [{ ...kept, value: kept.value }] : []

const subjectIn = (subject: string | { uri: string }) => (typeof subject === 'string' ? subject : subject.uri)

function embedView(embed: NonNullable<PostRecord['embed']>): object {
  if (embed.$type === 'app.bsky.embed.images') {
    const images = embed.images.map(({ alt, image, aspectRatio }) => ({
      thumb: `https://cdn.test/thumb/${image.ref.$link}`,
      fullsize: `https://cdn.test/full/${image.ref.$link}`,
      alt,
      aspectRatio,
    }))
    return { $type: 'app.bsky.embed.images#view', images }
  }
  return { ...embed, $type: `${embed.$type}#view` }
}
