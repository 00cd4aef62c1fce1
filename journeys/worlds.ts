import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createNetworks } from '#networks'
import type { TrialWorld } from '#networks/trial'
import * as z from 'zod'
import { openTrialWorld } from '../src/practice/trial-world.ts'

type Open = () => Promise<TrialWorld>

const Opener = z.custom<() => Promise<unknown>>((it) => typeof it === 'function')
const isWorld = (it: unknown) => typeof it === 'object' && it !== null && 'network' in it && 'people' in it
const World = z.custom<TrialWorld>(isWorld)
const Opened = z.union([World, z.looseObject({ world: World }).transform(({ world }) => world)])

/** The made-up worlds of the networks, as each keeps one for its trial; the practice town is the world of the first. */
export async function madeUpWorlds(): Promise<Map<string, Open>> {
  const worlds = new Map<string, Open>([['mastodon', openTrialWorld]])
  for (const { id } of createNetworks().all) {
    const open = await worldIn(id)
    if (open) worlds.set(id, open)
  }
  return worlds
}

async function worldIn(network: string): Promise<Open | null> {
  const file = ['world', 'open']
    .map((name) => fileURLToPath(new URL(`../src/networks/${network}/testing/${name}.ts`, import.meta.url)))
    .find((path) => existsSync(path))
  if (file === undefined) return null
  const told = z.record(z.string(), z.unknown()).parse({ ...(await import(file)) })
  const found = Object.entries(told).find(([name, it]) => name.startsWith('open') && typeof it === 'function')
  if (!found) return null
  const open = Opener.parse(found[1])
  return async () => Opened.parse(await open())
}
