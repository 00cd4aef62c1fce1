import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { job, task } from './jobs.ts'

test('a turn that comes while the last one is still at work is left out, and work that was asked for never is', async () => {
  const done: string[] = []
  const first = Promise.withResolvers<void>()
  const sweep = task(
    job({
      payload: z.object({ name: z.string().default('turn') }),
      run: async ({ name }) => {
        done.push(name)
        if (done.length === 1) await first.promise
      },
    }),
  )
  const turn = { _cron: { ts: '2026-03-02T09:00:00Z', backfilled: false } }
  const running = sweep(turn, {})
  await sweep(turn, {})
  await sweep({ name: 'asked' }, {})
  deepEqual(done, ['turn', 'asked'])
  first.resolve()
  await running
  await sweep(turn, {})
  deepEqual(done, ['turn', 'asked', 'turn'])
})
