import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Lang = 'en' | 'tr' | 'ru'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ENTRY = /^(msgctxt .*\n)?msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+)/gm

/** What the screens say for an English sentence in another language, read from the catalogs the screens use. */
export function wordsIn(lang: Lang): (english: string, values?: Record<string, string>) => string {
  const said = new Map<string, string>()
  for (const path of globSync(`src/*/words/${lang}.po`, { cwd: ROOT })) {
    for (const [, context, id = '', text = ''] of readFileSync(ROOT + path, 'utf8').matchAll(ENTRY)) {
      // A word with a context of its own does not speak for the same word without one.
      if (!context || !said.has(plain(id))) said.set(plain(id), plain(text))
    }
  }
  return (english, values = {}) => {
    const found = said.get(english)
    if (!found) throw new Error(`no screen says “${english}” in ${lang}`)
    return found.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  }
}

const plain = (quoted: string): string =>
  [...quoted.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part = '']) => part.replaceAll('\\"', '"')).join('')
