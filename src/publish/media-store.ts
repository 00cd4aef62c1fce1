import { createHash, randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^[a-f0-9]{64}\.[a-z0-9]{2,5}$/

/** Where pictures and videos lie: files named by their content, so that nothing is kept twice and nothing changes under a name. */
export function mediaStore(dataFolder: string) {
  const folder = join(dataFolder, 'media')
  return {
    keep: async (bytes: Uint8Array, extension: string): Promise<string> => {
      const file = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
      await mkdir(folder, { recursive: true })
      // Written beside and renamed: a file that was cut off must not pass for the whole.
      const half = join(folder, `.${file}.${randomBytes(6).toString('hex')}`)
      await writeFile(half, bytes)
      await rename(half, join(folder, file))
      return file
    },
    read: (file: string): Promise<Uint8Array> => readFile(join(folder, nameOf(file))),
    remove: (file: string): Promise<void> => rm(join(folder, nameOf(file)), { force: true }),
    /** From the first to the last of these bytes, read as they are asked for. */
    part: async (file: string, from: number, to: number): Promise<Blob> =>
      (await openAsBlob(join(folder, nameOf(file)))).slice(from, to + 1),
  }
}

function nameOf(file: string): string {
  if (!NAME.test(file)) throw new Error(`${file} is not a name of the media store`)
  return file
}

export type MediaStore = ReturnType<typeof mediaStore>

/** A reader that keeps at hand what it read last: a picture often goes out on many posts in a row. */
export function lastAtHand(read: MediaStore['read']): MediaStore['read'] {
  let last: { file: string; bytes: Promise<Uint8Array> } | null = null
  return (file) => {
    if (last?.file !== file) {
      const bytes = read(file)
      last = { file, bytes }
      bytes.catch(() => (last = null))
    }
    return last.bytes
  }
}
