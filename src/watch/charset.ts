const HEAD_BYTES = 1_024
const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The text of a document whose charset is told by its first bytes, its header or itself, or by nobody. */
export function textFrom(bytes: Uint8Array, contentType = ''): string {
  const marked = BOMS.find(([, bom]) => bom.every((byte, at) => bytes[at] === byte))
  if (marked) return decode(bytes, marked[0])
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const told = label(contentType.match(/charset\s*=\s*["']?([\w:-]+)/i)?.[1])
  const itself = label(head.match(/(?:encoding|charset)\s*=\s*["']?([\w:-]+)/i)?.[1])
  if (told?.startsWith('utf-16') || (!told && startsWide(bytes))) return decode(bytes, told ?? wideLabel(bytes))
  // Many servers say latin1 and send UTF-8; text that reads as UTF-8 down to the last byte never is anything else.
  return readsAsUtf8(bytes) ?? decode(bytes, otherThanUtf8(told) ?? otherThanUtf8(itself) ?? 'windows-1252')
}

const otherThanUtf8 = (name: string | null) => (name === 'utf-8' ? null : name)

function readsAsUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const startsWide = (bytes: Uint8Array) => bytes.length > 3 && (bytes[0] === 0) !== (bytes[1] === 0)
const wideLabel = (bytes: Uint8Array) => (bytes[0] === 0 ? 'utf-16be' : 'utf-16le')

function label(name: string | undefined): string | null {
  if (!name) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

const decode = (bytes: Uint8Array, name: string) => new TextDecoder(name).decode(bytes)
