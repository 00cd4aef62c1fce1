import { type Breach, isCode, isTest, isUi, type Law, plant, roomOf, type Tree } from './tree.ts'

const product = (tree: Tree) => [...tree].filter(([path]) => isCode(path) && !isTest(path))

const uncommented = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

const search = (path: string, text: string, wrong: RegExp, what: (found: string) => string): Breach[] =>
  [...text.matchAll(wrong)].map(([found]) => ({ path, what: what(found) }))

/** Names a table of user agents or a catalogue must spell out although they are networks'. */
const MAY_NAME =
  /^src\/(networks|practice)\/|^src\/main\.ts$|^src\/grow\/(agent|referrer)[\w.-]*\.ts$|^src\/web\/kit\/glyph/
const NETWORK = /\b(mastodon|telegram|vkontakte|bluesky|instagram|facebook|linkedin|discourse|youtube)\b/gi

/** 5. Only networks/ and main.ts know a network by name. */
export const noNetworkNames: Law = {
  says: 'only networks/ (and the practice town that plays one) know a network by name',
  breaches: (tree) =>
    product(tree)
      .filter(([path]) => !MAY_NAME.test(path))
      .flatMap(([path, text]) => search(path, uncommented(text), NETWORK, (name) => `knows ${name} by name`)),
  planted: plant({ 'src/publish/post.ts': "export const wide = (n) => n.id === 'mastodon'\n" }),
}

const WINDOWS = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bprocess\.env\b/g
const DOORS = /^src\/(main\.ts$|platform\/|web\/)/

/** 6. The clock, chance and the environment come in by the door. */
export const noWindows: Law = {
  says: 'the clock, chance and the environment come in by the door',
  breaches: (tree) =>
    product(tree)
      .filter(([path]) => !DOORS.test(path))
      .flatMap(([path, text]) => search(path, uncommented(text), WINDOWS, (found) => `uses ${found}`)),
  planted: plant({ 'src/watch/poll.ts': 'export const due = () => Date.now()\n' }),
}

const DRAWERS = /(?:^|\/)(utils?|helpers?|common|shared|services?|types|misc|lib)(?:\/|\.tsx?$)/
const LONGEST = 400
const MEDIAN = 90
const LONG_BY_NATURE = /\.cast\.ts$|\/tables\.ts$|\.words\.ts$|\/words\.ts$|\.po$|\.md$|\.json$/

/** 7. No drawers; files that fit a glance. */
export const noDrawers: Law = {
  says: `no drawers, no file above ${LONGEST} lines, the middle one below ${MEDIAN}`,
  breaches: (tree) => {
    const files = [...tree].filter(([path]) => /^(src|house|journeys|bench|bin)\//.test(path))
    const drawers = files
      .filter(([path]) => DRAWERS.test(path))
      .map(([path]) => ({ path, what: 'is a drawer: name it by what it does' }))
    const told = files.filter(([path]) => /\.(tsx?|css|js)$/.test(path) && !LONG_BY_NATURE.test(path))
    const lengths = told.map(([path, text]) => ({ path, lines: text.split('\n').length }))
    const long = lengths
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => ({ path, what: `has ${lines} lines: find its second idea` }))
    const middle = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
    return [
      ...drawers,
      ...long,
      ...(middle > MEDIAN ? [{ path: 'src', what: `the median file has ${middle} lines` }] : []),
    ]
  },
  planted: plant({ 'src/watch/utils.ts': 'export const x = 1\n' }),
}

const FOREIGN = [
  /\bTODO\b|\bFIXME\b|\bXXX\b/g,
  /coming soon|not implemented/gi,
  /\/work\/|\/root\/|\/home\/\w+\//g,
  /registry\.npmjs\.org|deb\.debian\.org/g,
  /\b(?:issue|task|session) #?\d+\b/gi,
]

/** The project speaks of the product alone. */
export const speaksOfItself: Law = {
  says: 'the project speaks of the product alone: no leftovers, no path of a machine, no registry',
  breaches: (tree) =>
    [...tree]
      .filter(([path]) => !path.startsWith('house/') && !path.endsWith('.json'))
      .flatMap(([path, text]) => FOREIGN.flatMap((wrong) => search(path, text, wrong, (found) => `says “${found}”`))),
  planted: plant({ 'src/watch/poll.ts': '// TODO: later\n' }),
}

/** 8. What every screen says stands in all three languages. */
export const threeLanguages: Law = {
  says: 'every sentence of the screens stands in en, tr and ru',
  breaches: (tree) => {
    const catalogs = [...tree].filter(([path]) => path.endsWith('.po'))
    const empty = catalogs
      .filter(([path]) => !path.endsWith('/en.po'))
      .flatMap(([path, text]) =>
        entries(text)
          .filter(({ said }) => said === '')
          .map(({ id }) => ({ path, what: `does not say “${id}”` })),
      )
    const missing = catalogs
      .filter(([path]) => path.endsWith('/en.po'))
      .flatMap(([path, text]) =>
        ['tr', 'ru'].flatMap((lang) => lacks(tree, path.replace(/en\.po$/, `${lang}.po`), entries(text))),
      )
    const silent = [...new Set([...tree.keys()].filter(isUi).map(roomOf))]
      .filter((room) => !tree.has(`src/${room}/words/en.po`))
      .map((room) => ({ path: `src/${room}/ui`, what: 'has screens but no catalogs' }))
    return [...empty, ...missing, ...silent]
  },
  planted: plant({
    'src/watch/words/en.po': 'msgid "Story"\nmsgstr "Story"\n',
    'src/watch/words/tr.po': 'msgid "Story"\nmsgstr ""\n',
    'src/watch/words/ru.po': '',
  }),
}

/** Catalogs are joined by sentence: the room that comes last would speak for all. */
export const sameSentence: Law = {
  says: 'the same sentence is said the same in every room',
  breaches: (tree) =>
    ['tr', 'ru'].flatMap((lang) => {
      const first = new Map<string, { path: string; said: string }>()
      return [...tree]
        .filter(([path]) => path.endsWith(`/words/${lang}.po`))
        .flatMap(([path, text]) => entries(text).map((entry) => ({ path, ...entry })))
        .flatMap(({ path, id, about, said }): Breach[] => {
          const key = `${about}|${id}`
          const other = first.get(key)
          if (!other) first.set(key, { path, said })
          return !other || other.said === said
            ? []
            : [
                {
                  path,
                  what: `says “${said}” for “${id}”, ${other.path} says “${other.said}”: agree, or add a context`,
                },
              ]
        })
    }),
  planted: plant({
    'src/watch/words/tr.po': 'msgctxt "a story"\nmsgid "Save"\nmsgstr "Sakla"\n\nmsgid "Save"\nmsgstr "Sakla"\n',
    'src/desk/words/tr.po': 'msgid "Save"\nmsgstr "Kaydet"\n',
  }),
}

function lacks(tree: Tree, path: string, wanted: { id: string }[]): Breach[] {
  const there = new Set(entries(tree.get(path) ?? '').map(({ id }) => id))
  return wanted.filter(({ id }) => !there.has(id)).map(({ id }) => ({ path, what: `lacks “${id}”` }))
}

function entries(po: string): { id: string; about: string; said: string }[] {
  const entry =
    /^(?:msgctxt ((?:"(?:[^"\\]|\\.)*"\s*)+))?msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+)/gm
  return [...po.matchAll(entry)]
    .map(([, about = '', id = '', said = '']) => ({ id: unquote(id), about: unquote(about), said: unquote(said) }))
    .filter(({ id }) => id !== '')
}

const unquote = (text: string) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('')
