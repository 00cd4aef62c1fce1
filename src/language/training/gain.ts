import { bearingOf } from '../bearing.ts'
import { featuresOf, type Features } from '../features.ts'
import { DEAF } from '../hearing.ts'
import { judge, type Opinion } from '../judge.ts'
import { amended, learnFrom, type Corrected } from '../learn.ts'
import { moodOf } from '../mood.ts'
import { trainedFor } from '../weights.ts'
import { seeded, shuffle } from './chance.ts'
import { familiesOf } from './families.ts'
import { fit } from './fit.ts'
import { rowsOf } from './rows.ts'
import { readTold } from './texts.ts'

export type Gain = { name: string; before: number; after: number; corrections: number; n: number }

const CORRECTIONS = 100
const TRIED = 600
/** Among so many texts the desk looks for those that teach it most. */
const LOOKED_AT = 1_500
const ROUNDS = 24
const EVERY = 8

/** What a hundred corrections are worth where nobody had taught the judges before. */
export const gainsOn = (folder: string): Gain[] => [filmReviews(folder), brandTweets(folder)]

/** Judges that learnt from everyday posts and reviews of goods meet reviews of films. */
function filmReviews(folder: string): Gain {
  const labels = ['negative', 'neutral', 'positive']
  const hearing = trainedFor('tr')?.hearing ?? DEAF
  const known = readTold(folder, 'mood-tr')
  const families = familiesOf(known.map(({ text }) => text))
  const texts = known.map(({ text }) => featuresOf(text, 'tr', hearing))
  const told = known.map(({ label }) => labels.indexOf(label))
  const by = fit(rowsOf(texts), texts, { labels, told, families, strictness: 1, measure: 'f1' })
  const films = readTold(folder, 'polarity-tr').filter(({ text }, i) => i % EVERY === 0 && /film/i.test(text))
  const met = films.map(({ text, label }): Corrected => {
    const features = featuresOf(text, 'tr', hearing)
    const mood = judge(by, features)
    const chances = labels.map((one) => mood.chances[one] ?? 0)
    return { features, bearing: bearingIn('tr', text, { features, mood }), chances, label: labels.indexOf(label) }
  })
  return gain('films', met, labels.length)
}

/** Judges that know only moods are asked which posts to a company are complaints. */
function brandTweets(folder: string): Gain {
  const trained = trainedFor('en')
  const mood = trained?.judges.get('mood')
  if (!trained || !mood) return { name: 'brands', before: 0, after: 0, corrections: 0, n: 0 }
  const met = readTold(folder, 'complaint-en').map(({ text, label }): Corrected => {
    const features = featuresOf(text, 'en', trained.hearing)
    const felt = judge(mood, features)
    const bad = felt.chances['negative'] ?? 0
    const bearing = bearingIn('en', text, { features, mood: felt })
    return { features, bearing, chances: [1 - bad, bad], label: label === 'complaint' ? 1 : 0 }
  })
  return gain('brands', met, 2)
}

/** How a text bears itself to judges that never learnt from its collection. */
function bearingIn(lang: 'en' | 'tr', text: string, { features, mood }: { features: Features; mood: Opinion }) {
  const offence = trainedFor(lang)?.judges.get('offence')
  return bearingOf(text, lang, {
    moods: ['negative', 'neutral', 'positive'].map((label) => mood.chances[label] ?? 0),
    offence: offence ? (judge(offence, features).chances['OFF'] ?? 0) : null,
    listed: moodOf(text, lang),
  })
}

/** The share of right answers on texts that nobody corrected, before and after, over several drawings of the corrections. */
function gain(name: string, met: readonly Corrected[], labels: number): Gain {
  const chance = seeded(11)
  let before = 0
  let after = 0
  let n = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = [...met.keys()]
    shuffle(order, chance)
    const drawn = order.flatMap((i) => met[i] ?? [])
    const lore = learnFrom(asked(drawn.slice(TRIED)), labels)
    for (const one of drawn.slice(0, TRIED)) {
      if (bestOf(one.chances) === one.label) before += 1
      if (bestOf(amended(lore, one)) === one.label) after += 1
      n += 1
    }
  }
  return { name, before: before / n, after: after / n, corrections: CORRECTIONS, n: n / ROUNDS }
}

/** What the desk would ask a person about, as it does in its settings: half of it what it is least sure of, half as it comes. */
function asked(pool: readonly Corrected[]): Corrected[] {
  const byLot = pool.slice(0, CORRECTIONS / 2)
  const unsure = pool
    .slice(byLot.length, LOOKED_AT)
    .toSorted((a, b) => Math.max(...a.chances) - Math.max(...b.chances))
    .slice(0, CORRECTIONS - byLot.length)
  return [...byLot, ...unsure]
}

const bestOf = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances))
