/** Names of things at LinkedIn hold colons, commas and brackets, which mean something in its addresses and must be escaped there. */
export const inAddress = (urn: string): string => encodeURIComponent(urn).replaceAll('(', '%28').replaceAll(')', '%29')

export const listOf = (urns: readonly string[]): string => `List(${urns.map(inAddress).join(',')})`

export const isComment = (urn: string): boolean => urn.startsWith('urn:li:comment:')

export type CommentName = { thread: string; id: string }

/** What a comment stands under, and its number there; some answers leave "urn:li:" out of the inner name. */
export function commentIn(urn: string): CommentName | null {
  const [, thread, id] = /^urn:li:comment:\((?:urn:li:)?(\w+:\w+),(\w+)\)$/.exec(urn) ?? []
  return thread === undefined || id === undefined ? null : { thread: `urn:li:${thread}`, id }
}

export const commentUrn = ({ thread, id }: CommentName): string => `urn:li:comment:(${thread},${id})`

export const idIn = (urn: string): string => urn.slice(urn.lastIndexOf(':') + 1)

export const postPage = (urn: string): string => `https://www.linkedin.com/feed/update/${urn}/`

export const commentPage = (post: string, urn: string): string => `${postPage(post)}?commentUrn=${inAddress(urn)}`
