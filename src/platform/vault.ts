import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Seals what must stay secret, so that a copy of the database alone gives nobody access to a channel. */
export type Vault = {
  seal: (plain: string) => string
  /** Throws when the text was sealed with a key that is not here. */
  open: (sealed: string) => string
}

const KEY_BYTES = 32
const IV_BYTES = 12

/** The keys of this installation, newest first: from the configuration, else a file in the data folder, made on first use. */
export async function readKeys(dataFolder: string, configured: string | null): Promise<Buffer[]> {
  if (configured) return configured.split(',').map(toKey)
  const file = join(dataFolder, 'key')
  const stored = await readFile(file, 'utf8').catch(() => null)
  if (stored) return stored.trim().split('\n').map(toKey)
  const made = randomBytes(KEY_BYTES)
  await writeFile(file, `${made.toString('base64')}\n`, { mode: 0o600 })
  return [made]
}

/** Puts a new key in front of the old ones; the old stay until everything is sealed again. */
export async function addKey(dataFolder: string): Promise<Buffer[]> {
  const keys = [randomBytes(KEY_BYTES), ...(await readKeys(dataFolder, null))]
  await keepKeys(dataFolder, keys)
  return keys
}

export async function keepKeys(dataFolder: string, keys: Buffer[]) {
  const text = keys.map((key) => `${key.toString('base64')}\n`).join('')
  await writeFile(join(dataFolder, 'key'), text, { mode: 0o600 })
}

/** AES-256-GCM; the sealed text carries the short name of its key. */
export function createVault(keys: Buffer[]): Vault {
  const byName = new Map(keys.map((key) => [keyName(key), key]))
  const [newest] = keys
  if (!newest) throw new Error('there is no key to seal with')
  const newestName = keyName(newest)
  return {
    seal: (plain) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', newest, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return [newestName, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
    },
    open: (sealed) => {
      const [name = '', iv = '', tag = '', body = ''] = sealed.split('.')
      const key = byName.get(name)
      if (!key) throw new Error('this was sealed with a key that is no longer here')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
      decipher.setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
    },
  }
}

/** The short name with which everything begins that the key has sealed. */
export const keyName = (key: Buffer): string => createHash('sha256').update(key).digest('base64url').slice(0, 8)

function toKey(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`a key is ${KEY_BYTES} bytes in base64`)
  return key
}
