import type { Books, Happening, KeptComment, KeptPost } from './books.ts'
import { US } from './books.ts'

export function postView({ urn, author, commentary, media, isMany, poll, at, editedAt }: KeptPost) {
  const [first] = media
  const content = isMany
    ? { multiImage: { images: media.map(({ urn: id, alt }) => ({ id, altText: alt })) } }
    : first
      ? { media: { id: first.urn, altText: first.alt } }
      : poll
        ? { poll: { question: '?', options: poll.map((text) => ({ text })) } }
        : null
  return {
    id: urn,
    author,
    commentary,
    visibility: 'PUBLIC',
    lifecycleState: 'PUBLISHED',
    createdAt: at,
    publishedAt: at,
    lastModifiedAt: editedAt,
    ...(content === null ? {} : { content }),
  }
}

export function commentView(books: Books, kept: KeptComment) {
  const urn = books.urnOf(kept)
  const below = books.below(urn).length
  return {
    id: kept.id,
    $URN: urn,
    commentUrn: urn,
    actor: kept.actor,
    object: kept.post,
    ...(kept.parent === null ? {} : { parentComment: kept.parent }),
    message: { attributes: [], text: kept.text },
    created: { actor: kept.actor, time: kept.at },
    lastModified: { actor: kept.actor, time: kept.editedAt },
    likesSummary: { aggregatedTotalLikes: kept.likes.size },
    ...(below > 0 ? { commentsSummary: { aggregatedTotalComments: below } } : {}),
  }
}

export function happeningView({ id, action, post, urn, owner, text, at }: Happening) {
  const isShare = action === 'SHARE_MENTION'
  return {
    notificationId: id,
    organizationalEntity: US,
    action,
    sourcePost: post,
    generatedActivity: urn,
    lastModifiedAt: at,
    subscriber: 'urn:li:person:admin',
    decoratedSourcePost: { entity: post, owner: US, text: '', mediaCategory: 'NONE' },
    decoratedGeneratedActivity: isShare
      ? { share: { entity: urn, owner, text } }
      : { comment: { entity: urn, owner, text, object: post } },
  }
}
