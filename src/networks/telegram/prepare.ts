import type { Intent, Line, NetworkTrouble, Preparation } from '../network.ts'
import { IMAGES, LIMITS, VIDEOS } from './abilities.ts'

/** A picture travels inside the very request that posts it, so all there is to do before is to look whether it will be taken. */
export async function prepare(_: Line, { draft: { media, poll, text } }: Intent): Promise<Preparation> {
  if (media.length > LIMITS.album) return refused('media', `${media.length} > ${LIMITS.album}`)
  for (const { mime, sizeBytes } of media) {
    const most = IMAGES.includes(mime) ? LIMITS.imageBytes : VIDEOS.includes(mime) ? LIMITS.videoBytes : null
    if (most === null) return refused('media', mime)
    if (sizeBytes > most) return refused('media', `${sizeBytes} > ${most} bytes`)
  }
  if (poll && media.length > 0) return refused('unsupported', '')
  if (poll && text.length > LIMITS.pollQuestion) return refused('validation', `${text.length} > ${LIMITS.pollQuestion}`)
  return { state: 'ready', parts: [], rate: null }
}

const refused = (reason: NetworkTrouble, said: string): Preparation => ({
  state: 'rejected',
  parts: [],
  error: { reason, about: { said }, retryAt: null, remote: null },
  rate: null,
})
