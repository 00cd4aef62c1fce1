import assert from 'node:assert/strict'
import { type Ask, createOutgoing, type Outgoing } from '#platform/outgoing.ts'
import { pino } from 'pino'
import type {
  Draft,
  DraftMedia,
  Intent,
  Item,
  Line,
  Outcome,
  PreparedPart,
  Publisher,
  Reader,
  Reconciled,
  SpokenItem,
  Target,
} from '../network.ts'
import type { TrialWorld } from '../trial-world.ts'
import { mediaNeeded } from './media.ts'

const PATIENCE_MS = 1500
const MAX_STEPS = 40
const TITLE = 'Köşe Fırın’dan haber'
const TITLE_LENGTH = 60

/** The bakery's desk in a world: it does what the rooms of the house do with a connector, in their simplest form. */
export type Bakery = Awaited<ReturnType<typeof bakeryIn>>

export async function bakeryIn(world: TrialWorld) {
  let aheadMs = 0
  let made = 0
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) })
  const now = () => world.now().add({ milliseconds: aheadMs })
  const outgoing = createOutgoing({ allow: world.origins, now, log })
  const http = {
    ...outgoing,
    request: (ask: Ask) => outgoing.request({ ...ask, timeoutMs: world.patienceMs ?? PATIENCE_MS }),
  }
  const connected = await world.network.connect(http, world.settings, world.credential)
  assert.ok(connected.ok, connected.ok ? '' : `the bakery could not connect: ${connected.reason}`)
  const account = connected.value
  const line: Line = { http, account, credential: await renewed(world, http, account, now()) }
  const publisher = publisherOf(world)
  const rules = account.can.publish
  assert.ok(rules)
  const needed = await mediaNeeded(rules)
  /** What stands ready at the network, as the ledger keeps it. */
  const ready = new Map<string, PreparedPart[]>()

  /** A text nobody else in this world has written, long enough to be taken. */
  const words = (start: string) => `${start} ${(made += 1)}`.padEnd(rules.text.min ?? 0, '-simit')

  /** Time passes for the desk, not for the world. */
  const wait = (ms: number) => {
    aheadMs += Math.ceil(ms)
  }

  /** Some networks know no post without a video or a picture. */
  const mediaFor = (wanted: readonly DraftMedia[], target: Target | null) => {
    if (target) return wanted
    if (rules.media?.needsVideo) return [...needed, ...wanted]
    return wanted.length === 0 ? needed : wanted
  }

  const addressed = (media: DraftMedia): DraftMedia => ({ ...media, address: world.shows?.(media) ?? media.address })

  const intend = (draft: Partial<Draft> & { text: string }, target: Target | null = null): Intent => ({
    key: `trial-${process.pid}-${performance.timeOrigin}-${(made += 1)}`,
    draft: {
      title: rules.title ? `${TITLE}: ${draft.text}`.slice(0, TITLE_LENGTH) : null,
      warning: null,
      language: 'tr',
      visibility: 'public',
      poll: null,
      ...draft,
      media: mediaFor(draft.media ?? [], target).map(addressed),
    },
    target,
    notBefore: now(),
    lastSentAt: null,
    taken: [],
  })

  async function prepare(intent: Intent, stored: PreparedPart[] = []) {
    let parts = stored
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const prepared = await publisher.prepare(line, intent, parts)
      if (prepared.state !== 'processing') return prepared
      // What is stored between two rounds is JSON.
      parts = JSON.parse(JSON.stringify(prepared.parts))
      await new Promise((resolve) => setTimeout(resolve, prepared.pollAfterMs))
    }
    throw new Error('the upload was never ready')
  }

  async function commit(intent: Intent): Promise<Outcome> {
    const prepared = await prepare(intent, ready.get(intent.key))
    ready.set(intent.key, prepared.parts)
    if (prepared.state !== 'ready') {
      return { state: prepared.state, error: prepared.error, rate: prepared.rate }
    }
    return publisher.commit(line, intent, prepared.parts)
  }

  async function reconcile(intent: Intent): Promise<Reconciled> {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const told = await publisher.reconcile(line, intent)
      if (told.state !== 'cannot-tell' || told.askAgainMs === null) return told
      wait(told.askAgainMs)
    }
    throw new Error('reconciling never ended')
  }

  /** Sends until it is certain what became of it, as the delivery does. */
  async function deliver(intent: Intent): Promise<Outcome> {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const lastSentAt = now()
      const outcome = await commit(intent)
      if (outcome.state === 'not-sent' && outcome.error.retryAt) {
        wait(Math.max(0, outcome.error.retryAt.since(now()).total('milliseconds')))
        continue
      }
      if (outcome.state !== 'unknown') return outcome
      const told = await reconcile({ ...intent, lastSentAt })
      if (told.state === 'found') return { state: 'live', ref: told.ref, rate: told.rate }
      if (told.state === 'cannot-tell') return outcome
    }
    throw new Error('the delivery never ended')
  }

  async function publish(draft: Partial<Draft> & { text: string }, target: Target | null = null) {
    const outcome = await deliver(intend(draft, target))
    assert.equal(outcome.state, 'live')
    assert.ok(outcome.state === 'live')
    return outcome.ref
  }

  /** Pulls until the stream has nothing more, as if the desk were started anew before every page. */
  async function pullAll(asked: string, from: string | null): Promise<{ items: Item[]; cursor: string | null }> {
    const { streams } = readerOf(world)
    // A network that tells everything in one stream tells it there.
    const stream = streams.includes(asked) ? asked : (streams[0] ?? asked)
    const items: Item[] = []
    let cursor = from
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const page = await readerOf(world).pull(line, stream, cursor)
      assert.ok(page.ok, page.ok ? '' : `pulling ${stream} failed: ${page.reason}`)
      items.push(...page.value.items)
      cursor = page.value.cursor
      if (!page.value.more) return { items, cursor }
    }
    throw new Error(`the stream ${stream} never ended`)
  }

  /** What somebody said, as the desk knows it: looked at, or told by the stream where the network cannot be asked. */
  async function seen(id: string): Promise<SpokenItem> {
    const looked = await readerOf(world).look(line, id)
    const items = !looked.ok && looked.reason === 'unsupported' ? (await pullAll('inbox', null)).items : []
    const item = looked.ok ? looked.value : items.findLast(({ key }) => key === id)
    assert.ok(item && item.state !== 'deleted')
    return item
  }

  const close = async () => {
    await outgoing.close()
    await world.close()
  }

  return {
    world,
    line,
    rules,
    publisher,
    get reader() {
      return readerOf(world)
    },
    logged,
    now,
    wait,
    words,
    intend,
    prepare,
    commit,
    reconcile,
    deliver,
    publish,
    pullAll,
    seen,
    close,
  }
}

/** What was said, by the things that were said rather than deleted. */
export const spoken = (items: readonly Item[]): SpokenItem[] => items.filter((item) => item.state !== 'deleted')

/** Waits for something that happens on its own, such as a message on the stream. */
export async function soon<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  for (let step = 0; step < 200; step += 1) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`waited in vain for ${what}`)
}

/** The key as the desk would hold it: exchanged for a fresh one where the network wants that. */
async function renewed(
  { network, credential }: TrialWorld,
  http: Outgoing,
  account: Line['account'],
  now: Temporal.Instant,
) {
  if (!network.renew?.isDue(credential, now)) return credential
  const fresh = await network.renew.fresh(http, account, credential)
  assert.ok(fresh.ok, fresh.ok ? '' : `the key could not be renewed: ${fresh.reason}`)
  return fresh.value
}

function publisherOf({ network }: TrialWorld): Publisher {
  assert.ok(network.publish)
  return network.publish
}

function readerOf({ network }: TrialWorld): Reader {
  assert.ok(network.read)
  return network.read
}
