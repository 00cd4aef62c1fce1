import sharp from 'sharp'
import type { Capabilities, DraftMedia } from '../network.ts'

/** Without these there is no post on a network with such rules. */
export async function mediaNeeded(rules: Capabilities['publish']): Promise<DraftMedia[]> {
  if (rules?.media?.needsVideo) return [video()]
  return rules?.media?.min ? [await picture('kapak', 'Fırının kapısı')] : []
}

/** A picture whose colour comes from its id. */
export async function picture(id: string, alt: string): Promise<DraftMedia> {
  const shade = [...Buffer.from(id)].reduce((sum, byte) => (sum * 31 + byte) % 256, 7)
  const bytes = await sharp({ create: { width: 48, height: 32, channels: 3, background: { r: shade, g: 160, b: 90 } } })
    .png()
    .toBuffer()
  return { id, mime: 'image/png', sizeBytes: bytes.length, alt, address: null, bytes: async () => bytes }
}

/** As little as passes for a video, for networks where every post is one. */
function video(): DraftMedia {
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(3000, 7)])
  return {
    id: 'hamur',
    mime: 'video/mp4',
    sizeBytes: bytes.length,
    alt: '',
    address: null,
    bytes: () => Promise.resolve(bytes),
  }
}
