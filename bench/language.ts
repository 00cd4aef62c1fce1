import { classify } from '#language'
import { atLeast, figure, type Figure } from './figure.ts'
import type { Bench } from './run.ts'
import { gainsOn } from '../src/language/training/gain.ts'
import { languagesOn, qualityOn } from '../src/language/training/quality.ts'

const LIMIT_MS = 0.5
const WARM_UP = 300
/** What the judges shall reach, in hundredths; each label counts the same, however rare it is. */
const TARGETS: Record<string, { measure: 'recall' | 'f1'; target: number }> = {
  'mood-mood-en': { measure: 'recall', target: 66 },
  'mood-mood-ru': { measure: 'f1', target: 65 },
  'mood-mood-tr': { measure: 'f1', target: 85 },
  'mood-polarity-tr': { measure: 'f1', target: 80 },
  'offence-offence-tr': { measure: 'f1', target: 79 },
  'offence-offence-en': { measure: 'f1', target: 75 },
  'complaint-complaint-en': { measure: 'f1', target: 82 },
}
const FOUND_TARGETS: Record<string, number> = { tweets: 97, longer: 98 }
const GAIN_TARGET = 8

const POSTS = [
  'Why is my order late again? I have been waiting for forty minutes and nobody picks up the phone @simitci_kadikoy',
  'Best bread in town, thank you so much!!! 😍 https://example.org/bread',
  'Siparişim yine yanlış geldi, üstelik simitler bayattı. Bir daha sizden almam, yazık @simitci_kadikoy',
  'Günaydın, yarın kaçta açıyorsunuz? Glutensiz bir çeşidiniz var mı',
  'Заказ опоздал на час, хлеб холодный, и никто не отвечает. Ужас какой-то, верните деньги',
  'Очень вкусно, спасибо вам большое))) Подскажите, а по воскресеньям вы работаете?',
  'Wir haben das Brot leider nicht bekommen, könnt ihr bitte nachsehen?',
]

/** How fast a text is read and, where training data lies, how well texts are read that nothing was learnt from. */
export const language: Bench = (n, _opened, data) => {
  const speed = speedOf(n)
  if (data === undefined) {
    process.stderr.write(
      'language: quality needs judged texts, which no checkout has; give their folder with --data FOLDER.\n',
    )
    return Promise.resolve([speed])
  }
  const found = languageFigures(data)
  if (found.every((one) => one.n === 0)) throw new Error(`no judged texts lie in ${data}`)
  return Promise.resolve([speed, ...found, ...qualityFigures(data), ...gainFigures(data)])
}

function speedOf(n: number): Figure {
  for (let i = 0; i < WARM_UP; i += 1) classify(POSTS[i % POSTS.length] ?? '')
  const begun = performance.now()
  for (let i = 0; i < n; i += 1) classify(POSTS[i % POSTS.length] ?? '')
  return figure('language-classify', (performance.now() - begun) / n, 'ms', LIMIT_MS, n)
}

const languageFigures = (data: string): Figure[] =>
  languagesOn(data).map(({ name, quality, n }) =>
    atLeast(`language-found-${name}`, quality.accuracy * 100, '%', FOUND_TARGETS[name] ?? 97, n),
  )

const qualityFigures = (data: string): Figure[] =>
  qualityOn(data).map(({ name, quality, n }) => {
    const { measure, target } = TARGETS[name] ?? { measure: 'f1', target: 80 }
    return atLeast(`language-${name}-${measure}`, quality[measure] * 100, '%', target, n)
  })

const gainFigures = (data: string): Figure[] =>
  gainsOn(data).map(({ name, before, after, n }) =>
    atLeast(`language-gain-${name}`, (after - before) * 100, 'points', GAIN_TARGET, n),
  )
