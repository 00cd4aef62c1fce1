import { readIn } from '../classify.ts'
import { detectLang } from '../detect.ts'
import { opinionsOf } from '../opinion.ts'
import { isHeldOut, corpusOf, SUBJECTS, TAUGHT, type Corpus, type Taught } from './lessons.ts'
import { spokenTexts } from './languages.ts'
import { qualityOf, type Quality } from './measure.ts'

export type Found = { name: string; quality: Quality; n: number }

/** What the desk makes of texts it never learnt from, against what people said of them. */
export function qualityOn(folder: string): Found[] {
  return TAUGHT.flatMap((lang) => {
    const corpus = corpusOf(folder, lang)
    return SUBJECTS[lang].flatMap(({ name, labels, from }) =>
      from.map((collection) => ({
        name: `${name}-${collection}`,
        ...measured(corpus, collection, labels, answers(lang, name)),
      })),
    )
  })
}

function measured(
  corpus: Corpus,
  collection: string,
  labels: readonly string[],
  answer: (text: string, labels: readonly string[]) => string,
) {
  const rows = corpus.rows.filter(({ from }, i) => from === collection && isHeldOut(corpus, i))
  const known = labels.filter((label) => rows.some((row) => row.label === label))
  const gold = rows.map(({ label }) => known.indexOf(label))
  const said = rows.map(({ text }) => known.indexOf(answer(text, known)))
  return { quality: qualityOf(gold, said, known.length), n: rows.length }
}

/** The answer of the desk in the words of the collection. Where a collection knows no neutral, the side it leans to counts. */
const answers =
  (lang: Taught, name: string) =>
  (text: string, known: readonly string[]): string => {
    const opinions = opinionsOf(text, lang)
    const reading = readIn(text, lang, 1, opinions)
    if (name === 'offence') return reading.offensive ? 'OFF' : 'NOT'
    if (name === 'complaint') return reading.intents.includes('complaint') ? 'complaint' : 'other'
    if (known.includes('speech') && opinions.speech) return 'speech'
    if (known.includes('skip') && opinions.skip) return 'skip'
    if (!known.includes('neutral')) return reading.mood >= 0 ? 'positive' : 'negative'
    return reading.moodLabel
  }

const LONG_ENOUGH = 20
const SPOKEN = ['en', 'tr', 'ru', 'other']

/** How often the language of a text is found: of short posts of our three languages, and of longer ones of many. */
export function languagesOn(folder: string): Found[] {
  const posts = spokenTexts(folder).filter(({ heldOut }) => heldOut)
  const longer = posts.filter(({ text }) => lettersIn(text) > LONG_ENOUGH)
  return [
    { name: 'tweets', ...told(posts) },
    { name: 'longer', ...told(longer) },
  ]
}

function told(texts: readonly { label: string; text: string }[]) {
  const gold = texts.map(({ label }) => SPOKEN.indexOf(label))
  const said = texts.map(({ text }) => SPOKEN.indexOf(detectLang(text).lang))
  return { quality: qualityOf(gold, said, SPOKEN.length), n: texts.length }
}

const lettersIn = (text: string): number => text.replaceAll(/https?:\/\/\S+|@\w+/g, '').match(/\p{L}/gu)?.length ?? 0
