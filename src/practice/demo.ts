import { parseArgs } from 'node:util'
import type { Town } from './open.ts'

const SPEED = 10
const SEED = 7

/** `npx meydan demo`: the town by itself, with a week of life behind it, until it is stopped. */
export async function demoCommand(
  words: string[],
  given: { now: () => number; print: (text: string) => void },
): Promise<Town> {
  const { values } = parseArgs({
    args: words,
    options: {
      port: { type: 'string', default: '0' },
      speed: { type: 'string', default: String(SPEED) },
      seed: { type: 'string', default: String(SEED) },
      folder: { type: 'string' },
      latency: { type: 'string', default: '0' },
      quiet: { type: 'boolean', default: false },
    },
  })
  const { openTown } = await import('./open.ts')
  const town = await openTown({
    port: Number(values.port),
    seed: Number(values.seed),
    speed: Number(values.speed),
    folder: values.folder ?? null,
    now: given.now,
    weekOfLife: !values.quiet,
    latencyMs: Number(values.latency),
    ...(values.quiet ? { rateLimit: null } : {}),
    alive: !values.quiet,
  })
  given.print(
    [
      `The practice town is open at ${town.url}`,
      `Connect it as a channel with this token: ${town.token}`,
      `The desk reaches it when started with MEYDAN_ALLOW_ADDRESSES=${town.url}`,
      'Its news:',
      ...town.feeds.map(({ title, url }) => `  ${url}  ${title}`),
    ].join('\n'),
  )
  return town
}
