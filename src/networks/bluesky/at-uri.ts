/** The address of a record: whose it is, in which collection, under which key. */
export type AtUri = { repo: string; collection: string; rkey: string }

const SHAPE = /^at:\/\/(did:[a-z]+:[A-Za-z0-9._:%-]+)\/([A-Za-z0-9.-]+)\/([A-Za-z0-9._:~-]+)$/

export function partsOf(uri: string): AtUri | null {
  const [, repo, collection, rkey] = SHAPE.exec(uri) ?? []
  return repo && collection && rkey ? { repo, collection, rkey } : null
}

export const POST = 'app.bsky.feed.post'

/** Where people look at a post. */
export function pageOf(uri: string, handle?: string): string {
  const parts = partsOf(uri)
  return parts ? `https://bsky.app/profile/${handle ?? parts.repo}/post/${parts.rkey}` : ''
}
