import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '#app'
import type { Capabilities, Intent, Line, Network, NetworkTrouble, Outcome, Visibility } from '#networks'
import { done, refused, type Result } from '#platform/result.ts'
import { say, type Lang, type Words } from '#platform/words.ts'
import { lineTo } from './channel.ts'

export type TestRefusal = NetworkTrouble | 'not-found' | 'test-by-hand' | 'test-unclear'

/** Who can see a test post, and whether it goes away by itself. */
export type TestSight = { seenBy: Visibility; removed: boolean }

const QUIETEST_FIRST: readonly Visibility[] = ['mentioned', 'followers', 'unlisted', 'public']
const CHECKS = 4
const LONGEST_PAUSE_MS = 6_000

const TEXT = {
  test: {
    en: 'A test from our desk: this post goes away again in a moment.',
    tr: 'Masamızdan bir deneme: bu gönderi birazdan silinecek.',
    ru: 'Проверка нашего стола: эта запись сейчас исчезнет.',
  },
} satisfies Words<'test'>

/** What a test would look like on this account; null where no program may post. */
export function testSight(can: Capabilities): TestSight | null {
  if (!can.publish || can.publish.once.kind === 'none') return null
  const { visibilities } = can.publish
  const seenBy = QUIETEST_FIRST.find((one) => visibilities.includes(one)) ?? 'public'
  return { seenBy, removed: can.act.includes('delete') }
}

/** Publishes a sentence, as hidden as the network allows, and deletes it again where it lets us. */
export async function sendTestPost(
  app: App,
  who: { workspaceId: string; lang: Lang },
  id: string,
): Promise<Result<{ url: string; removed: boolean }, TestRefusal>> {
  const open = await lineTo(app, id)
  if (open?.channel.workspaceId !== who.workspaceId) return refused('not-found')
  const { network, line } = open
  const sight = testSight(line.account.can)
  if (!sight || !network.publish) return refused('test-by-hand')
  const outcome = await published(network.publish, line, intentOf(app, who.lang, sight))
  if (outcome.state === 'held') return refused('test-by-hand')
  if (outcome.state === 'processing' || outcome.state === 'unknown') return refused('test-unclear')
  if (outcome.state !== 'live') return refused(outcome.error.reason, outcome.error.about)
  const { ref } = outcome
  const gone =
    sight.removed && (await network.act?.perform(line, { action: 'delete', refId: ref.id }))?.state === 'live'
  return done({ url: ref.url, removed: gone })
}

function intentOf(app: App, lang: Lang, { seenBy }: TestSight): Intent {
  const text = say(TEXT.test, lang)
  return {
    key: randomUUID(),
    draft: { title: text, text, warning: null, language: lang, visibility: seenBy, media: [], poll: null },
    target: null,
    notBefore: app.now(),
    lastSentAt: app.now(),
    taken: [],
  }
}

/** One request; when its answer is lost, the network is asked a few times and never sent a second one. */
async function published(publisher: NonNullable<Network['publish']>, line: Line, intent: Intent): Promise<Outcome> {
  const made = await publisher.prepare(line, intent, [])
  if (made.state === 'processing') return { state: 'processing', ticket: '', pollAfterMs: 0, rate: null }
  if (made.state !== 'ready') return { state: made.state, error: made.error, rate: null }
  const outcome = await publisher.commit(line, intent, made.parts)
  for (let check = 0; outcome.state === 'unknown' && check < CHECKS; check += 1) {
    const found = await publisher.reconcile(line, intent)
    if (found.state === 'found') return { state: 'live', ref: found.ref, rate: null }
    if (found.state === 'absent') return { state: 'not-sent', error: outcome.error, rate: null }
    if (found.askAgainMs === null) break
    await wait(Math.min(found.askAgainMs, LONGEST_PAUSE_MS))
  }
  return outcome
}
