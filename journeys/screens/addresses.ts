import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import type { Caller } from '../desk.ts'

const Made = z.object({ id: z.string() })
const Link = z.object({ url: z.string() })
const Threads = z.object({ items: z.array(z.object({ id: z.string() })) })

/** The days of practice, one that was played, its signed result, and the door for candidates. */
export async function practised(call: Caller, lang: 'en' | 'tr' | 'ru'): Promise<string[]> {
  const { id } = await call('POST /practice/runs', { day: 'crisis', lang, seed: 1, pace: 0 }, Made)
  await call('POST /practice/runs/:id/advance', { id, minutes: 120 }, z.unknown())
  await call('POST /practice/runs/:id/finish', { id }, z.unknown())
  const { token } = await call('POST /practice/runs/:id/result', { id }, z.object({ token: z.string() }))
  const wish = { title: 'Assistant of the page', day: 'crisis', lang }
  const { url } = await call('POST /practice/tests', wish, z.object({ url: z.string() }))
  await call('DELETE /practice/runs/:id/workspace', { id }, z.unknown())
  return [
    '/practice?day=crisis',
    '/practice?part=mine',
    '/practice?part=tests',
    `/practice?run=${id}`,
    `/result/${token}`,
    new URL(url).pathname,
  ]
}

/** A day that has begun and stands still, in a workspace of its own. */
export async function beganDay(call: Caller, lang: 'en' | 'tr' | 'ru'): Promise<{ workspaceId: string }> {
  const wish = { day: 'quiet', lang, seed: 1, pace: 0 }
  return call('POST /practice/runs', wish, z.object({ workspaceId: z.string() }))
}

/** Every address a manager can be at, with something in it. */
export async function addresses(call: Caller): Promise<string[]> {
  const { id } = await call('POST /publish/posts', { text: 'Fresh simit at 7.' }, Made)
  const long = await call('POST /publish/posts', { text: 'Fresh simit at 7, and tea. '.repeat(30) }, Made)
  const link = await call('POST /grow/links', { url: 'https://example.org/menu', title: 'Window poster' }, Made)
  const guess = { name: 'Warm simit', audience: 'Kadıköy', action: 'join', messages: ['At seven', 'Fresh'] }
  const campaign = await call('POST /grow/campaigns', guess, Made)
  const bought = { name: 'Bread elsewhere', law: 'ru', began: '2026-01-12' }
  const placement = await call('POST /grow/placements', bought, Made)
  const threads = await firstThreads(call)
  await call('POST /publish/posts/:id/ask', { id, asked: true }, z.unknown())
  const crisis = await call('POST /inbox/crises', { name: 'Mouldy bread' }, Made)
  const lawyer = { name: 'Deniz', duty: 'lawyer', email: 'deniz@example.org', lang: 'tr' }
  const contact = await call('POST /inbox/contacts', lawyer, Made)
  const asked = { id: threads.items[0]?.id, contactId: contact.id, ask: 'May we answer?', dueHours: 8, by: 'link' }
  const handed = await call('POST /inbox/threads/:id/handoffs', asked, z.object({ link: z.string() }))
  const share = await shareOf(call, id)
  const stories = await call('GET /watch/stories', { lane: 'everything' }, Threads)
  const idea = await call('POST /publish/ideas', { text: 'Who baked first in the street?' }, Made)
  const approved = await call('POST /publish/approval-links', { name: 'Mert', postIds: [id] }, Link)
  const told = await toldOf(call, idea.id, stories.items[0]?.id)
  return [
    '/',
    '/?close=1',
    '/?scope=everywhere',
    ...['role', 'interests', 'voice', 'skills', 'digest'].map((part) => `/craft?part=${part}`),
    '/craft?part=skills&exercise=any',
    '/sample',
    '/watch',
    '/watch?alerts=1',
    '/watch?early=1',
    '/watch?morning=1',
    '/watch?share=links',
    '/watch/wall',
    '/watch/ideas',
    `/watch/ideas?idea=${idea.id}`,
    told.pathname,
    `/watch?lane=everything&story=${stories.items[0]?.id ?? ''}`,
    '/calendar',
    '/calendar?view=month',
    '/calendar?view=list',
    '/calendar?view=lanes',
    '/calendar/hours',
    '/calendar/rules',
    '/calendar/rules?rule=new',
    '/calendar/share',
    `/shared/${share.token}`,
    `/compose/${id}`,
    `/compose/${long.id}`,
    '/approvals',
    `/approvals?post=${id}`,
    `/approvals?post=${id}&open=rules`,
    `/approvals?post=${id}&open=links`,
    new URL(approved.url).pathname + new URL(approved.url).search,
    '/import',
    '/notices',
    '/library',
    '/inbox',
    `/inbox?preset=all&thread=${threads.items[0]?.id ?? ''}`,
    '/inbox?preset=screener',
    '/inbox?preset=problems',
    ...['rules', 'learning', 'hours', 'page', 'order', 'team'].map((part) => `/inbox/settings?part=${part}`),
    '/inbox/handoffs',
    '/inbox/handoffs?panel=register',
    '/inbox/crisis',
    `/inbox/crisis?id=${crisis.id}`,
    '/inbox/garden',
    new URL(handed.link).pathname,
    '/measure/talk',
    '/grow',
    '/grow?build=1',
    '/grow/campaigns',
    `/grow/campaigns?open=${campaign.id}`,
    '/grow/campaigns?edit=new',
    '/grow/campaigns?spend=all',
    '/grow/audience',
    '/grow/audience?edit=1',
    '/grow/prospects',
    '/grow/partners',
    '/grow/partners?edit=new',
    '/grow/marks',
    '/grow/marks?edit=new',
    `/grow/marks?open=placement-${placement.id}`,
    '/grow/giveaways',
    '/grow/giveaways?make=1',
    await drawOf(call),
    `/grow?link=${link.id}&open=1`,
    '/measure',
    '/measure?typed=1',
    '/measure?goals=1',
    ...['all', 'marks', 'tables', 'person'].map((part) => `/measure/outcomes?part=${part}`),
    '/measure?past=1',
    '/measure/known',
    '/measure/reports',
    '/channels',
    '/channels?connect=new',
    '/channels?connect=new&on=bluesky',
    '/channels?connect=new&on=instagram',
    '/channels/connected',
    '/settings',
    '/settings?part=workspace',
    '/settings?part=people',
    '/settings?part=keys',
    '/nowhere',
  ]
}

/** A giveaway as everybody may look into it. */
async function drawOf(call: Caller): Promise<string> {
  const { channels } = await call('GET /publish/channels', {}, z.object({ channels: z.array(Made) }))
  const wish = { channelId: channels[0]?.id, name: 'Simit for a week', by: 'join' }
  await call('POST /grow/giveaways', wish, Made)
  const { items } = await call('GET /grow/giveaways', {}, z.object({ items: z.array(z.object({ page: z.string() })) }))
  return new URL(items[0]?.page ?? '').pathname
}

/** A story, if one has come in, or an idea, as a guest sees it. */
async function toldOf(call: Caller, ideaId: string, storyId: string | undefined): Promise<URL> {
  const wish = { words: 'What do you think?', days: 7 }
  const made = storyId
    ? await call('POST /watch/stories/:id/shares', { id: storyId, ...wish }, z.object({ url: z.string() }))
    : await call('POST /publish/ideas/:id/shares', { id: ideaId, ...wish }, z.object({ url: z.string() }))
  return new URL(made.url)
}

/** A calendar with something on it, its hours set, shown to a guest. */
async function shareOf(call: Caller, postId: string) {
  const zone = 'Europe/Istanbul'
  const day = Temporal.Now.plainDateISO(zone).add({ days: 1 }).toString()
  const { channels } = await call('GET /publish/channels', {}, z.object({ channels: z.array(Made) }))
  const [channel] = channels
  const slots = [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], times: ['08:30', '18:00'], category: 'News' },
  ]
  const rules = { slots, exceptions: [], gap: 'move' }
  if (channel) await call('PUT /publish/slots/:channelId', { channelId: channel.id, zone, rules }, z.unknown())
  await call('POST /publish/posts/:id/move', { id: postId, day, time: '09:00' }, z.unknown())
  const queued = await call('POST /publish/posts', { text: 'Warm bread at six.' }, Made)
  await call('POST /publish/posts/:id/queue', { id: queued.id, version: 1 }, z.unknown())
  const wish = { name: 'The client', days: 30, showsDrafts: true }
  return call('POST /publish/shares', wish, z.object({ token: z.string() }))
}

/** The town's talk of the last week comes in a moment after the channel is connected. */
async function firstThreads(call: Caller): Promise<z.infer<typeof Threads>> {
  for (let look = 0; look < 60; look += 1) {
    const threads = await call('GET /inbox/threads', { preset: 'all' }, Threads)
    if (threads.items.length > 0) return threads
    await wait(500)
  }
  throw new Error('nobody in town has said anything')
}
