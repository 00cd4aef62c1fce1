import { createHash, randomBytes } from 'node:crypto'
import type { App } from '#app'
import { record, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { storyRow } from '../story/stories.sql.ts'
import { storyById, type Story, type Telling } from '../story/story.ts'
import { addShare, lettersSince, openShares, revokeShare, shareByHash } from './shares.sql.ts'
import type { NotShared } from './words.ts'

const TOKEN_BYTES = 24
/** A desk that is taken over must not become a sender of spam. */
const LETTERS_A_DAY = 50
const TELLINGS_SHOWN = 12

export const addressOf = (url: string, token: string): string => `${url}/told/${token}`

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export type ShareWish = {
  storyId: string | null
  /** What is said with it; without a story it is all there is. */
  words: string
  days: number
  /** Somebody's address, if the link is to go there by mail. */
  mailTo: string | null
}

/** A link to a story for people without an account; it ends by itself on its day, and goes by mail where that is wished. */
export async function shareStory(
  app: App,
  who: Who,
  wish: ShareWish,
): Promise<Result<{ id: string; url: string }, NotShared>> {
  if (wish.mailTo !== null && !app.mail.ready) return refused('mail-off')
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return app.db.write(async (tx) => {
    if (wish.storyId !== null && !(await storyRow(tx, who.workspaceId, wish.storyId))) return refused('no-such-story')
    if (wish.storyId === null && wish.words.trim() === '') return refused('nothing-to-share')
    const now = app.now()
    if (wish.mailTo !== null && (await lettersSince(tx, who.workspaceId, now.subtract({ hours: 24 }))) >= LETTERS_A_DAY)
      return refused('too-many-letters', { most: LETTERS_A_DAY })
    const { id } = await addShare(tx, {
      workspaceId: who.workspaceId,
      storyId: wish.storyId,
      words: wish.words.trim(),
      tokenHash: hashOf(token),
      tokenSealed: app.vault.seal(token),
      mailTo: wish.mailTo,
      expiresAt: now.add({ hours: wish.days * 24 }),
      by: { id: who.account.id, name: who.account.name || who.account.email },
      at: now,
    })
    if (wish.mailTo !== null) await app.jobs.add(tx, 'watch.share-letter', { id })
    await record(tx, who, 'story.shared', { id, story: wish.storyId ?? '' }, now)
    return done({ id, url: addressOf(app.config.url, token) })
  })
}

export const endShare = (app: App, who: Who, id: string): Promise<Result<Nothing, 'link-ended'>> =>
  app.db.write(async (tx) => {
    if (!(await revokeShare(tx, who.workspaceId, id, app.now()))) return refused('link-ended')
    await record(tx, who, 'story.unshared', { id }, app.now())
    return done({})
  })

/** The links that still open, with their addresses. */
export async function sharesOf(app: App, workspaceId: string, before: string | null, limit: number) {
  const rows = await openShares(app.db.read, { workspaceId, now: app.now(), before, limit })
  return rows.map(({ tokenSealed, ...row }) => ({
    ...row,
    url: again(app, tokenSealed),
  }))
}

/** The address of a link once more; what an older key sealed opens no longer. */
function again(app: App, sealed: string): string | null {
  try {
    return addressOf(app.config.url, app.vault.open(sealed))
  } catch {
    return null
  }
}

export type Shared = {
  brand: string
  by: string
  words: string
  expiresAt: Temporal.Instant
  story: Pick<Story, 'title' | 'summary' | 'lang' | 'firstPublishedAt' | 'firstSource' | 'sources'> | null
  tellings: Pick<Telling, 'sourceTitle' | 'title' | 'url' | 'lang' | 'publishedAt'>[]
}

/** What stands behind a link: the story and who tells it, never what the team says or plans. */
export async function lookIn(app: App, token: string): Promise<Result<Shared, 'link-ended'>> {
  const share = await shareByHash(app.db.read, hashOf(token), app.now())
  const workspace = share && (await workspaceById(app.db.read, share.workspaceId))
  if (!share || !workspace) return refused('link-ended')
  const story = share.storyId === null ? null : await storyById(app.db.read, share.workspaceId, share.storyId)
  return done({
    brand: workspace.name,
    by: share.byName,
    words: share.words,
    expiresAt: share.expiresAt,
    story: story && {
      title: story.title,
      summary: story.summary,
      lang: story.lang,
      firstPublishedAt: story.firstPublishedAt,
      firstSource: story.firstSource,
      sources: story.sources,
    },
    tellings: (story?.tellings ?? [])
      .slice(0, TELLINGS_SHOWN)
      .map(({ sourceTitle, title, url, lang, publishedAt }) => ({ sourceTitle, title, url, lang, publishedAt })),
  })
}
