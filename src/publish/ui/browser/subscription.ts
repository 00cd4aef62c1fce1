import * as z from 'zod'

const WORKER = '/notices-worker.js'

/** Whether this browser can be told at all; `unsafe` is a desk whose address does not begin with https. */
export type Standing = 'ready' | 'blocked' | 'unable' | 'unsafe'

export function standingHere(): Standing {
  if (!isSecureContext) return 'unsafe'
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unable'
  return Notification.permission === 'denied' ? 'blocked' : 'ready'
}

const Subscription = z.object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) })

type Subscribed = { ok: true; subscription: z.infer<typeof Subscription> } | { ok: false; reason: 'blocked' | 'failed' }

/** Asks the person, then the browser's push service. Call it at once in a press: browsers ask nobody out of the blue. */
export async function subscribeHere(key: string): Promise<Subscribed> {
  if ((await Notification.requestPermission()) !== 'granted') return { ok: false, reason: 'blocked' }
  try {
    await navigator.serviceWorker.register(WORKER)
    const { pushManager } = await navigator.serviceWorker.ready
    const before = await pushManager.getSubscription()
    // Made for another key: the desk was set up anew.
    if (before && keyOf(before) !== key) await before.unsubscribe()
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    return { ok: true, subscription: Subscription.parse(made.toJSON()) }
  } catch {
    // No push service: switched off in the browser, or out of reach.
    return { ok: false, reason: 'failed' }
  }
}

/** The mark by which the desk lists this browser; null when it is subscribed to nothing. */
export async function markHere(): Promise<string | null> {
  const endpoint = (await subscription())?.endpoint
  if (!endpoint) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const unsubscribeHere = async (): Promise<void> => {
  await (await subscription())?.unsubscribe()
}

async function subscription(): Promise<PushSubscription | null> {
  const standing = standingHere()
  if (standing === 'unable' || standing === 'unsafe') return null
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  const text = btoa(String.fromCodePoint(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
