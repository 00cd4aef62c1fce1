import * as z from 'zod'
import type { App } from '#app'
import type { Channel } from '#desk'
import { id, instant } from '#platform/endpoint.ts'
import type { Lang } from '#platform/words.ts'
import { mediaByIds } from '../media.sql.ts'
import { contentOf } from '../post-content.ts'
import { allMedia, renderFor, type Content, type Media } from '../post.ts'
import { type PostRow, postsByIds } from '../posts.sql.ts'
import { partsFor } from '../thread.ts'
import { approvalOf, marksOf } from './approvals.sql.ts'
import { commentsOf } from './comments.sql.ts'
import { hashOfContent } from './hash.ts'
import type { LinkRow } from './links.sql.ts'
import { standing } from './rule.ts'
import { stepsFrom } from './rules.sql.ts'
import { approvalView, CommentView, commentViews } from './views.ts'

export const ShownChannel = z.object({
  id,
  name: z.string(),
  handle: z.string(),
  avatar: z.string().nullable(),
  network: z.string(),
  title: z.string().nullable(),
  warning: z.string().nullable(),
  firstComment: z.string().nullable(),
  /** The text, or the parts of a thread in their order. */
  texts: z.array(z.string()),
  poll: z.array(z.string()),
  mediaIds: z.array(id),
})
export const ShownMedia = z.object({ id, mime: z.string(), alt: z.string() })

export const ClientPost = z.object({
  id,
  hash: z.string(),
  lang: z.string(),
  at: instant.nullable(),
  /** `yours`: it waits for you. `team`: for somebody else first. */
  state: z.enum(['yours', 'team', 'approved', 'changes', 'not-asked']),
  channels: z.array(ShownChannel),
  media: z.array(ShownMedia),
  comments: z.array(CommentView),
  trail: z.array(z.object({ id, at: instant, said: z.string(), note: z.string() })),
})

export async function clientPosts(
  app: App,
  link: LinkRow,
  channels: readonly Channel[],
  lang: Lang,
): Promise<z.output<typeof ClientPost>[]> {
  const posts = await postsByIds(app.db.read, link.workspaceId, link.postIds)
  return Promise.all(posts.map((post) => clientPost(app, post, channels, lang)))
}

async function clientPost(
  app: App,
  post: PostRow,
  channels: readonly Channel[],
  lang: Lang,
): Promise<z.output<typeof ClientPost>> {
  const content = await contentOf(app.db.read, post)
  const media = await mediaByIds(app.db.read, post.workspaceId, allMedia(content))
  const approval = await approvalOf(app.db.read, post.id)
  const marks = await marksOf(app.db.read, post.id)
  const comments = await commentsOf(app.db.read, post.workspaceId, [post.id], 'client')
  const hash = hashOfContent(content, media)
  return {
    id: post.id,
    hash,
    lang: post.lang,
    at: post.at,
    state: approval
      ? turnOf(stepsFrom(approval.steps), standing(stepsFrom(approval.steps).length, marks, hash))
      : 'not-asked',
    channels: shownChannels(content, channels, media),
    media: media.map(({ id: picture, mime, alt }) => ({ id: picture, mime, alt })),
    comments: commentViews(comments, null),
    trail: approval ? approvalView(approval, marks, lang).trail.filter(({ deed }) => FOR_CLIENTS.has(deed)) : [],
  }
}

/** What every channel will get, word for word. */
export const shownChannels = (
  content: Content,
  channels: readonly Channel[],
  media: Media[],
): z.output<typeof ShownChannel>[] =>
  content.channels.flatMap((variant) => {
    const channel = channels.find((one) => one.id === variant.channelId)
    const rule = channel?.account.can.publish
    if (!channel || !rule) return []
    const rendered = renderFor(content, variant, media, rule)
    const { id: channelId, name, handle, avatar, network } = channel
    return [
      {
        id: channelId,
        name,
        handle,
        avatar,
        network,
        title: rendered.title,
        warning: rendered.warning,
        firstComment: rendered.firstComment,
        texts: partsFor(rendered, rule).posts,
        poll: rendered.poll?.options ?? [],
        mediaIds: rendered.media.map((one) => one.id),
      },
    ]
  })

/** Who edited what when is the team's own business. */
const FOR_CLIENTS = new Set(['asked', 'approved', 'changes'])

function turnOf(
  steps: { by: 'team' | 'client' }[],
  { state, step }: { state: string; step: number },
): z.output<typeof ClientPost>['state'] {
  if (state === 'asked') return steps[step - 1]?.by === 'client' ? 'yours' : 'team'
  return state === 'approved' ? 'approved' : state === 'changes' ? 'changes' : 'not-asked'
}

/** Ids of every picture that a link's posts show. */
export async function mediaOfLink(app: App, link: LinkRow): Promise<Set<string>> {
  const posts = await postsByIds(app.db.read, link.workspaceId, link.postIds)
  const contents = await Promise.all(posts.map((post) => contentOf(app.db.read, post)))
  return new Set(contents.flatMap(allMedia))
}
