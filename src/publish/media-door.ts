import type { App } from '#app'
import type { ConnectedAccount } from '#networks'
import type { RawRoutes } from '#platform/http/site.ts'
import { asJpeg } from '#platform/pictures.ts'
import { worldAddress } from '#platform/public-address.ts'
import { payloadUnderWay } from './deliveries.sql.ts'
import type { MediaStore } from './media-store.ts'
import { Payload } from './payload.ts'

/** Networks fetch within moments; whoever comes later has the address from somebody else. */
const OPEN_MINUTES = 60
/** A JPEG up to this size is taken everywhere as it is. */
const PLAIN_BYTES = 8_000_000

type Kept = Payload['media'][number]

/**
 * Where a network that fetches media finds this one: nobody can guess it, and it dies with the hour or with the delivery. Null where
 * the network takes uploads, and where the world cannot reach the desk.
 */
export function addressFor(
  app: Pick<App, 'config' | 'vault' | 'now'>,
  { can }: ConnectedAccount,
  deliveryId: string,
  { id, mime }: Pick<Kept, 'id' | 'mime'>,
): string | null {
  const rule = can.publish?.media
  const desk = worldAddress(app.config)
  if (!rule?.fetched || desk === null) return null
  const as = mime.startsWith('image/') ? (rule.fetchedAs ?? mime) : mime
  const ends = app.now().add({ minutes: OPEN_MINUTES }).epochMilliseconds
  const sealed = app.vault.seal([deliveryId, id, as, ends].join(' '))
  // Some networks look at the end of the name as well as at the type.
  return `${desk}/m/${sealed}.${as === 'image/jpeg' ? 'jpg' : as.replace(/^.*\//, '')}`
}

/** Serves what was addressed so, to whoever comes with the address and to nobody else. */
export const mediaDoor =
  (app: Pick<App, 'db' | 'vault' | 'now'>, store: MediaStore): RawRoutes =>
  (http) => {
    http.get('/m/:name', async (c) => {
      const wish = read(app, c.req.param('name'))
      const media = wish && (await mediaUnderWay(app, wish))
      if (!wish || !media) return c.text('', 404)
      const headers = {
        'content-type': wish.as,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-robots-tag': 'noindex',
      }
      if (wish.as === 'image/jpeg' && (media.mime !== 'image/jpeg' || media.sizeBytes > PLAIN_BYTES)) {
        const bytes = await asJpeg(await store.read(media.file))
        return new Response(new Uint8Array(bytes), { headers })
      }
      const part = partOf(c.req.header('range'), media.sizeBytes)
      return new Response(await store.part(media.file, part.from, part.to), {
        status: part.isWhole ? 200 : 206,
        headers: {
          ...headers,
          'accept-ranges': 'bytes',
          'content-length': String(part.to - part.from + 1),
          ...(part.isWhole ? {} : { 'content-range': `bytes ${part.from}-${part.to}/${media.sizeBytes}` }),
        },
      })
    })
  }

type Wish = { deliveryId: string; mediaId: string; as: string }

/** What an address says; null when it is none of ours or its hour is over. */
function read({ vault, now }: Pick<App, 'vault' | 'now'>, name: string): Wish | null {
  const words = opened(vault, name.replace(/\.[a-z\d]+$/, ''))
  const [deliveryId = '', mediaId = '', as = '', ends = '0'] = words.split(' ')
  const isOpen = /^\d{1,18}$/.test(deliveryId) && Number(ends) > now().epochMilliseconds
  return isOpen ? { deliveryId, mediaId, as } : null
}

function opened(vault: App['vault'], sealed: string): string {
  try {
    return vault.open(sealed)
  } catch {
    return ''
  }
}

async function mediaUnderWay({ db }: Pick<App, 'db'>, { deliveryId, mediaId }: Wish): Promise<Kept | null> {
  const delivery = await payloadUnderWay(db.read, deliveryId)
  return delivery ? (Payload.parse(delivery.payload).media.find(({ id }) => id === mediaId) ?? null) : null
}

/** Large videos are fetched in pieces; what is no piece of this file is answered with all of it. */
function partOf(range: string | undefined, size: number): { from: number; to: number; isWhole: boolean } {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  const isPart = `${first}${last}` !== '' && from <= to
  return isPart ? { from, to, isWhole: false } : { from: 0, to: size - 1, isWhole: true }
}
