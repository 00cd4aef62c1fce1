import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text somebody has judged. */
export type Told = { label: string; text: string }

/** The rows of a table `label<TAB>text` in the folder of training data; none when it is not there. */
export function readTold(folder: string, name: string): Told[] {
  const file = join(folder, `${name}.tsv`)
  if (!existsSync(file)) return []
  const [, ...lines] = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const at = line.indexOf('\t')
    return at < 0 ? [] : [{ label: line.slice(0, at), text: unescaped(line.slice(at + 1)) }]
  })
}

/** Some collections carry their quotes and dashes as escapes. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The lines of a word list: a word, and what it is worth where the list says so. */
export function readWords(folder: string, name: string): [string, number][] {
  const file = join(folder, `${name}.txt`)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [word = '', worth = '1'] = line.split('\t')
      return [word.trim(), Number(worth)]
    })
}
