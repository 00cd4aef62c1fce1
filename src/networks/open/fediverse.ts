import { type OpenNetwork, type OpenPlace, partsOf } from './place.ts'

const NAMED = /^(?:acct:)?@?([\w.-]+)@((?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?)$/i
const TAGGED = /^#([\p{L}\p{N}_]+)@((?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?)$/iu

/** Every server answers for its accounts and its tags; whether it is one of them shows when it is asked. */
export const fediverse: OpenNetwork = {
  places: (typed) => {
    const [, name, server] = NAMED.exec(typed) ?? []
    // A mailbox looks the same but for the sign in front.
    if (name && server && typed.startsWith('@')) return [placeOf(`https://${server}`, `/@${name}`, `@${name}`)]
    const [, tag, of] = TAGGED.exec(typed) ?? []
    if (tag && of) return [placeOf(`https://${of}`, `/tags/${encodeURIComponent(tag)}`, `#${tag}`)]
    const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)
    const [first = '', second = ''] = url ? partsOf(url) : []
    if (!url || !url.hostname.includes('.')) return []
    if (/^@[\w.-]+(?:@[\w.:-]+)?$/.test(first)) return [placeOf(url.origin, `/${first}`, first)]
    if (first === 'users' && /^[\w.-]+$/.test(second)) return [placeOf(url.origin, `/@${second}`, `@${second}`)]
    if (first === 'tags' && second !== '')
      return [placeOf(url.origin, `/tags/${encodeURIComponent(second)}`, `#${second}`)]
    return []
  },
}

/** Somebody on another server (`/@name@other`) has his feed at home. */
function placeOf(server: string, path: string, title: string): OpenPlace {
  const [, name, home] = /^\/@([\w.-]+)@([\w.:-]+)$/.exec(path) ?? []
  const site = name && home ? `https://${home}/@${name}` : `${server}${path}`
  return { feed: `${site}.rss`, site, title, sure: false }
}
