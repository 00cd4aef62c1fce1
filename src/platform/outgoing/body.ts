import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

type Opened = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'too-large' | 'garbled' }

/** Unpacks a body; `maxBytes` holds for what comes out, so a small parcel cannot fill the memory. */
export async function unpack(raw: Buffer, encoding: string | undefined, maxBytes: number): Promise<Opened> {
  if (raw.length === 0 || !encoding || encoding === 'identity') return { ok: true, bytes: raw }
  const open = OPENERS.get(encoding.trim().toLowerCase())
  if (!open) return { ok: false, reason: 'garbled' }
  try {
    return { ok: true, bytes: await open(raw, { maxOutputLength: maxBytes }) }
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    return { ok: false, reason: tooLarge ? 'too-large' : 'garbled' }
  }
}

type Opener = (raw: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const gunzipped: Opener = promisify(gunzip)
const inflated: Opener = promisify(inflate)
const inflatedRaw: Opener = promisify(inflateRaw)
const unbrotlied: Opener = promisify(brotliDecompress)
const unzstandarded: Opener = promisify(zstdDecompress)

const OPENERS = new Map<string, Opener>([
  ['gzip', gunzipped],
  ['x-gzip', gunzipped],
  // Some servers say deflate and mean the stream without its header.
  ['deflate', (raw, options) => (((raw[0] ?? 0) & 15) === 8 ? inflated(raw, options) : inflatedRaw(raw, options))],
  ['br', unbrotlied],
  ['zstd', unzstandarded],
])
