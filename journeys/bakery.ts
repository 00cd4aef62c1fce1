import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { openTownAtHand, type TownAtHand } from './town.ts'

const ZONE = 'UTC'
const Id = z.object({ id: z.string() })
const Delivery = z.object({
  id: z.string(),
  state: z.string(),
  /** Null when nothing more happens by itself. */
  nextAt: z.string().nullable(),
  reason: z.string().nullable(),
  reasonSaid: z.string().nullable(),
})
const Post = z.object({ version: z.number(), deliveries: z.array(Delivery) })

export type Bakery = {
  town: TownAtHand
  desk: DeskAtHand
  call: Caller
  channelId: string
  /** Publishes a post after so many seconds, at most thirty, in which it could be taken back; gives back its id. */
  publish: (text: string, seconds: number) => Promise<string>
  /** Plans a post for the full minute so many minutes from now. */
  plan: (text: string, minutes: number) => Promise<string>
  deliveryOf: (postId: string) => Promise<z.infer<typeof Delivery>>
  /** Waits until none of the posts is still on its way. */
  settled: (postIds: readonly string[], patienceSeconds: number) => Promise<Map<string, z.infer<typeof Delivery>>>
  close: () => Promise<void>
}

/** A desk with the practice town's bakery connected, each in its own process. */
export async function openBakery(words?: string[], env: Record<string, string> = {}): Promise<Bakery> {
  const town = await openTownAtHand(words)
  const desk = await openDeskAtHand({ MEYDAN_ALLOW_ADDRESSES: town.url, ...env })
  const call = await becomeOwner(desk, ZONE)
  const connected = { network: 'mastodon', settings: { server: town.url }, credential: { token: town.token } }
  const { id: channelId } = await call('POST /channels', connected, Id)

  const Version = z.object({ version: z.number() })
  const write = async (text: string, wallTime: string | null) => {
    const { id } = await call('POST /publish/posts', {}, Id)
    const { version } = await call('GET /publish/posts/:id', { id }, Post)
    const channels = [{ channelId, text: null, warning: null, visibility: 'public', mediaIds: null }]
    const content = { text, lang: 'en', goal: null, campaign: '', mediaIds: [], poll: null, channels }
    const saved = await call('PUT /publish/posts/:id', { id, version, wallTime, zone: ZONE, ...content }, Version)
    return { id, version: saved.version, zone: ZONE }
  }
  const publish = async (text: string, seconds: number) => {
    const written = await write(text, null)
    await call('POST /publish/posts/:id/publish', { ...written, holdSeconds: seconds }, z.unknown())
    return written.id
  }
  const plan = async (text: string, minutes: number) => {
    const time = Temporal.Now.zonedDateTimeISO(ZONE).add({ minutes }).toPlainDateTime()
    const wallTime = time.toString({ smallestUnit: 'minute' })
    const written = await write(text, wallTime)
    await call('POST /publish/posts/:id/schedule', { ...written, wallTime }, z.unknown())
    return written.id
  }

  const deliveryOf = async (postId: string) => {
    const { deliveries } = await call('GET /publish/posts/:id', { id: postId }, Post)
    const [delivery] = deliveries
    if (!delivery) throw new Error(`post ${postId} has no delivery`)
    return delivery
  }

  /** One after the other, not all of them at every look: the desk has better things to do meanwhile. */
  const settled = async (postIds: readonly string[], patienceSeconds: number) => {
    const found = new Map<string, z.infer<typeof Delivery>>()
    const end = performance.now() + patienceSeconds * 1000
    const isOpen = ({ state, nextAt }: z.infer<typeof Delivery>) => nextAt !== null || state === 'sending'
    for (const id of postIds) {
      let delivery = await deliveryOf(id)
      while (isOpen(delivery)) {
        if (performance.now() > end) throw new Error(`a delivery is still on its way: ${JSON.stringify(delivery)}`)
        await wait(250)
        delivery = await deliveryOf(id)
      }
      found.set(id, delivery)
    }
    return found
  }

  return {
    town,
    desk,
    call,
    channelId,
    publish,
    plan,
    deliveryOf,
    settled,
    close: async () => {
      await desk.stop()
      await town.stop()
    },
  }
}
