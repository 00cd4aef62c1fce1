import type { Lang } from '#platform/words.ts'
import { PEOPLE } from '../cast/neighbours.cast.ts'
import type { Told } from '../cast/sample/told.ts'
import type { Chance } from '../chance.ts'
import { nextId } from '../happen.ts'
import type { Life } from '../town.ts'
import type { PageName } from './towns.ts'

/** Somebody of a town of the sample. */
export type Villager = { id: string; username: string; name: string; first: string; gender: 'm' | 'f'; lang: Lang }

export type Crowd = {
  /** Our page. */
  us: { id: string; username: string }
  /** The cast of the practice town who speak the language of the sample; only they answer when somebody works here later. */
  cast: Villager[]
  /** The cast who speak other languages. */
  others: Villager[]
  people: Villager[]
  sellers: Villager[]
}

const SIZES: Record<PageName, number> = { bakery: 330, school: 130 }
const DAY_MS = 86_400_000

/** Settles a page with its neighbours; who follows whom comes later. */
export function settleCrowd(life: Life, wish: { page: PageName; lang: Lang; told: Told; chance: Chance }): Crowd {
  const { page, lang, told, chance } = wish
  const settle = (one: Omit<Villager, 'id' | 'first' | 'gender'> & { about: string }, days: number, isOurs = false) => {
    const id = nextId(life.books)
    const { username, name, about } = one
    const at = life.now() - days * DAY_MS
    life.tell({ kind: 'neighbour', id, username, name, about, lang: one.lang, isOurs, at })
    return id
  }
  const us = { username: latin(told[page]).replaceAll(/\W+/g, '_'), name: told[page], about: told.about[page], lang }
  const ours = settle(us, 700, true)
  const known = PEOPLE.map((one) => ({
    temper: one.temper,
    villager: { ...one, id: settle(one, chance.between(100, 600)), first: firstOf(one.name) },
  }))
  const neighbours = known.filter(({ temper }) => temper !== 'seller').map(({ villager }) => villager)
  const people = namesOf(told, chance, SIZES[page]).map(({ first, last, gender }, i) => {
    const one = { username: `${latin(first)}_${latin(last).slice(0, 3)}${i}`, name: `${first} ${last}`, lang }
    return { ...one, id: settle({ ...one, about: chance.pick(told.abouts) }, chance.between(60, 500)), first, gender }
  })
  return {
    us: { id: ours, username: us.username },
    cast: neighbours.filter((one) => one.lang === lang),
    others: neighbours.filter((one) => one.lang !== lang),
    people,
    sellers: known.filter(({ temper }) => temper === 'seller').map(({ villager }) => villager),
  }
}

const firstOf = (name: string): string => name.split(' ')[0] ?? name

/** Nobody is called like somebody else before every two names have met. */
function namesOf({ names }: Told, chance: Chance, count: number) {
  const genders = ['m', 'f'] as const
  const all = genders.flatMap((gender) =>
    names[gender].first.flatMap((first) => names[gender].last.map((last) => ({ first, last, gender }))),
  )
  const once = chance.some(all, all.length)
  return Array.from({ length: count }, (_, i) => once[i % once.length] ?? { first: '', last: '', gender: 'm' as const })
}

const LATIN: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sh ъ - ы y ь - э e ю yu я ya ı i ş s ç c ğ g ö o ü u'
    .split(' ')
    .flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, (all[i + 1] ?? '').replace('-', '')]] : [])),
)

/** As a network writes names: small Latin letters. */
const latin = (text: string): string =>
  Array.from(text.replaceAll('İ', 'i').toLowerCase(), (letter) => LATIN[letter] ?? letter).join('')
