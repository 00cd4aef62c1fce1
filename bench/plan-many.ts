import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import type { PublishGiven } from '#publish'
import { mediaStore } from '../src/publish/media-store.ts'
import { schedule } from '../src/publish/plan-post.ts'
import { contentOf } from '../src/publish/post-content.ts'
import { postRow } from '../src/publish/posts.sql.ts'
import { takeIn } from '../src/publish/upload.ts'
import { beginDraft, saveDraft } from '../src/publish/write-post.ts'
import { openApp } from './app-at-hand.ts'
import type { Inside } from './in-database.ts'

const HANDS = 6
const ZONE = 'UTC'
/** None of these texts has a link, and planning settles nothing. */
const GIVEN: PublishGiven = { links: (_, { text }) => Promise.resolve(text), settled: () => Promise.resolve() }

/** A picture that all of the posts carry, and the folder where the desk keeps its own. */
export type WithPicture = { bytes: Uint8Array; dataFolder: string }

/** Writes and plans a post for each text with publish's own deeds, several at a time. */
export async function planMany(inside: Inside, texts: readonly string[], due: Temporal.Instant, picture?: WithPicture) {
  const { app, close } = openApp(inside.url)
  const who = await ownerOf(inside)
  const mediaIds = picture ? [await pictureIn(app, who, picture)] : []
  const wallTime = due.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const left = texts.values()

  async function work() {
    for (const text of left) {
      const begun = await beginDraft(app, who, { text, wallTime })
      if (!begun.ok) throw new Error(`a draft was refused: ${begun.reason}`)
      const { id } = begun.value
      const version = mediaIds.length > 0 ? await saved(app, who, id, mediaIds) : 1
      const planned = await schedule(app, GIVEN, who, { id, version, wallTime, zone: ZONE })
      if (!planned.ok) throw new Error(`a plan was refused: ${planned.reason}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: HANDS }, work))
  } finally {
    await close()
  }
}

async function pictureIn(app: App, who: Who, { bytes, dataFolder }: WithPicture): Promise<string> {
  const taken = await takeIn(app, mediaStore(dataFolder), who.workspaceId, { bytes, name: 'simit.jpg' })
  if (!taken.ok) throw new Error(`the picture was refused: ${taken.reason}`)
  return taken.value.id
}

async function saved(app: App, who: Who, id: string, mediaIds: string[]): Promise<number> {
  const post = await postRow(app.db.read, who.workspaceId, id)
  if (!post) throw new Error('a draft is gone')
  const content = await contentOf(app.db.read, post)
  const kept = await saveDraft(app, who, { ...content, mediaIds, id, version: 1, wallTime: post.wallTime, zone: ZONE })
  if (!kept.ok) throw new Error(`a draft was not kept: ${kept.reason}`)
  return kept.value.version
}

async function ownerOf({ ask }: Inside): Promise<Who> {
  const [member] = await ask<{ workspace_id: string; account_id: string; name: string; email: string; role: string }>(
    'select workspace_id, account_id, name, email, role from desk.members limit 1',
  )
  if (!member) throw new Error('nobody works here')
  const { account_id: id, name, email, role, workspace_id: workspaceId } = member
  return { account: { id, name, email }, lang: 'en', workspaceId, role }
}
