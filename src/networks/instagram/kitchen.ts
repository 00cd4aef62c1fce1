import type { Called } from '../call.ts'
import { get, placeOf } from '../graph/call.ts'
import type { Kitchen } from '../graph/container.ts'
import type { DraftMedia, Line } from '../network.ts'
import { VIDEOS } from './abilities.ts'
import { reconcile } from './reconcile.ts'
import { limitShape, mediaShape, VERSION } from './shapes.ts'

const isVideo = ({ mime }: DraftMedia) => VIDEOS.includes(mime)

/** Pictures carry their description; videos have no place for one. */
const shown = (media: DraftMedia) =>
  isVideo(media)
    ? { video_url: media.address ?? '' }
    : { image_url: media.address ?? '', alt_text: media.alt.trim() || undefined }

export const kitchen: Kitchen = {
  place: (line) => placeOf(line, VERSION),
  create: 'media',
  publish: 'media_publish',
  status: 'status_code',
  words: 'status',
  item: (media) => ({ ...shown(media), is_carousel_item: true, ...(isVideo(media) ? { media_type: 'VIDEO' } : {}) }),
  whole({ draft: { text, media } }, children) {
    const [one] = media
    if (children.length > 0) return { media_type: 'CAROUSEL', children: children.join(','), caption: text }
    return { ...(one ? shown(one) : {}), caption: text, ...(one && isVideo(one) ? { media_type: 'REELS' } : {}) }
  },
  quota,
  reconcile,
  async refTo(line, id) {
    const told = await get(placeOf(line, VERSION), id, {
      says: { fields: 'id,timestamp,permalink' },
      shape: mediaShape,
    })
    return { id, url: (told.ok ? told.value.permalink : null) ?? line.account.url }
  },
}

/** How much of the day's allowance is used, which differs from account to account. */
async function quota(line: Line): Promise<Called<{ used: number; total: number }> | null> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/content_publishing_limit`, {
    says: { fields: 'quota_usage,config' },
    shape: limitShape,
  })
  const limit = told.ok ? told.value.data[0] : null
  return told.ok && limit ? { ...told, value: { used: limit.quota_usage, total: limit.config.quota_total } } : null
}
