import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { actTrial } from './trial/act.ts'
import { bakeryIn, type Bakery } from './trial/bakery.ts'
import { connectTrial } from './trial/connect.ts'
import { listenTrial } from './trial/listen.ts'
import { onceTrial } from './trial/once.ts'
import { publishTrial } from './trial/publish.ts'
import { readTrial } from './trial/read.ts'
import { troubleTrial } from './trial/trouble.ts'
import type { TrialWorld } from './trial-world.ts'

/** The sentences a network must live up to; `fresh` opens a world of its own for tests that break theirs. */
export type Sentences = Record<string, (bakery: Bakery, fresh: () => Promise<Bakery>) => Promise<void>>

const ALL: Sentences = {
  ...connectTrial,
  ...publishTrial,
  ...onceTrial,
  ...troubleTrial,
  ...readTrial,
  ...listenTrial,
  ...actTrial,
}

const TIMEOUT_MS = 60_000

/** Holds a network to the contract, against any world that can be played with. What it cannot do is declared with its reason. */
export function trial(
  name: string,
  {
    open,
    skip = [],
    sentenceMs = TIMEOUT_MS,
  }: {
    open: () => Promise<TrialWorld>
    skip?: readonly { reason: string; tests: readonly string[] }[]
    /** How long one sentence may take; a real server takes its time. */
    sentenceMs?: number
  },
): void {
  suite(name, { timeout: 10 * sentenceMs }, () => {
    const opened: Bakery[] = []
    const fresh = async () => {
      const bakery = await bakeryIn(await open())
      opened.push(bakery)
      return bakery
    }
    let bakery: Bakery | null = null
    before(async () => {
      bakery = await fresh()
    })
    after(async () => {
      for (const one of opened) await one.close()
    })
    for (const [title, prove] of Object.entries(ALL)) {
      const excuse = skip.find(({ tests }) => tests.includes(title))
      test(title, { timeout: sentenceMs, ...(excuse ? { skip: excuse.reason } : {}) }, async () => {
        assert.ok(bakery)
        await prove(bakery, fresh)
      })
    }
    test('every excuse names a sentence of the trial', () => {
      const unknown = skip.flatMap(({ tests }) => tests).filter((title) => !(title in ALL))
      assert.deepEqual(unknown, [])
    })
  })
}

export type { TrialFault, TrialFaults, TrialPeople, TrialPost, TrialWorld } from './trial-world.ts'
