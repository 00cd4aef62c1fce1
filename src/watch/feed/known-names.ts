/** A name as it is known, and what is known of it. */
export type Known<T> = { name: string; means: T }

const LONGEST = 12
const HASH_BITS = 0x3fff_ffff

/** Looks names in small letters up where they stand in a text, without taking them out of it: there are very many of them. */
export function knownNames<T>(entries: Iterable<readonly [string, T]>) {
  const known = new Map<number, Known<T>>()
  for (const [name, means] of entries) {
    let hash = 0
    for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) & HASH_BITS
    if (name.length > LONGEST || known.has(hash)) throw new Error(`the name ${name} cannot be told from another`)
    known.set(hash, { name, means })
  }
  /** The known name that begins there; whether it also ends there is for the caller to see. */
  return (text: string, from: number): Known<T> | undefined => {
    const last = Math.min(text.length, from + LONGEST)
    let hash = 0
    let at = from
    for (; at < last; at += 1) {
      const code = text.charCodeAt(at)
      if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) break
      hash = (Math.imul(hash, 31) + code) & HASH_BITS
    }
    const found = known.get(hash)
    return found !== undefined && found.name.length === at - from && text.startsWith(found.name, from)
      ? found
      : undefined
  }
}
