import { mkdirSync } from 'node:fs'
import { lock } from './lock.ts'
import { done, refused, type Result } from './result.ts'
import type { Words } from './words.ts'

export type Refusal = 'already-open' | 'just-opening'

export type Desk = {
  /** From now on a second start is told this address. */
  opensAt: (address: string) => void
  release: () => Promise<void>
}

/** One desk per data folder: whoever comes second hears where the first one is. */
export async function takeDesk(dataFolder: string): Promise<Result<Desk, Refusal>> {
  let address = ''
  // The database's user has to pass through this folder on the way to its own.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const held = await lock('desk', dataFolder, () => address)
  if (held.ours) return done({ opensAt: (url) => (address = url), release: held.release })
  return held.answer === '' ? refused('just-opening') : refused('already-open', { address: held.answer })
}

export const sorry: Words<Refusal> = {
  'already-open': {
    en: 'Meydan is already open at {address}',
    tr: 'Meydan zaten açık: {address}',
    ru: 'Meydan уже открыт: {address}',
  },
  'just-opening': {
    en: 'Meydan is being opened by another window. Give it a moment.',
    tr: 'Meydan başka bir pencerede açılıyor. Biraz bekleyin.',
    ru: 'Meydan уже открывается в другом окне. Подождите немного.',
  },
}
