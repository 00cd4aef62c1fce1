import { asJpeg } from '#platform/pictures.ts'
import type { DraftMedia } from '../../network.ts'
import type { Asked, Told } from '../../testing/site.ts'
import { sniff } from '../../testing/sniff.ts'
import { Refusal } from './refusal.ts'

/** A post that stands ready and unseen. It may be published once, within a day. */
export type Container = {
  id: string
  kind: string
  text: string
  media: { alt: string; sizeBytes: number }[]
  children: readonly string[]
  replyTo: string | null
  poll: readonly string[] | null
  state: 'IN_PROGRESS' | 'FINISHED' | 'ERROR' | 'EXPIRED' | 'PUBLISHED'
  /** How often it still says that it is being made. */
  waits: number
}

const JPEG_BYTES = 8_000_000

/** The desk's own door, played by the world: what is shown here is what the network fetches. */
export function openDoor() {
  const shown: DraftMedia[] = []
  return {
    show: (origin: string, media: DraftMedia): string => `${origin}/m/${shown.push(media) - 1}`,
    serve: async ({ path }: Asked): Promise<Told | null> => {
      const media = shown[Number(/^\/m\/(\d+)$/.exec(path)?.[1] ?? -1)]
      if (!media) return null
      const bytes = await media.bytes()
      const isPicture = media.mime.startsWith('image/')
      return {
        status: 200,
        body: isPicture ? await asJpeg(bytes) : bytes,
        headers: { 'content-type': isPicture ? 'image/jpeg' : media.mime },
      }
    },
  }
}

/** Goes to the address, as the network does, and looks at what it gets. */
export async function fetched(address: string, kind: 'image' | 'video'): Promise<number> {
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) throw new Refusal(9004, 'The media could not be fetched from this URI', 2_207_052)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const found = sniff(bytes)
  if (kind === 'image' && (found !== 'image/jpeg' || answer.headers.get('content-type') !== 'image/jpeg'))
    throw new Refusal(36_001, 'The image format is not supported', 2_207_005)
  if (kind === 'image' && bytes.length > JPEG_BYTES) throw new Refusal(36_000, 'The image is too large', 2_207_004)
  if (kind === 'video' && found !== 'video/mp4') throw new Refusal(352, 'The video format is not supported', 2_207_026)
  return bytes.length
}

/** Asking for it is what lets time pass for a container. */
export function stateOf(container: Container): Container['state'] {
  if (container.state !== 'IN_PROGRESS') return container.state
  container.waits -= 1
  if (container.waits < 0) container.state = 'FINISHED'
  return container.state
}

export function takeUp(container: Container | undefined, id: string): Container {
  if (!container) throw new Refusal(100, `(#100) Invalid parameter: creation_id ${id}`)
  if (container.state === 'PUBLISHED') throw new Refusal(-1, 'An unknown error has occurred.', 2_207_032, 400)
  if (container.state !== 'FINISHED') throw new Refusal(9007, 'The media is not ready for publishing', 2_207_027)
  container.state = 'PUBLISHED'
  return container
}
