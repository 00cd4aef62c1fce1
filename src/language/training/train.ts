import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pack, weightsFile } from '../weights.ts'
import { learnLanguages } from './languages.ts'
import { everydayOf } from './everyday.ts'
import { corpusOf, learn, TAUGHT } from './lessons.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } })
if (values.data === undefined) {
  process.stderr.write('Say where the training data lies: npm run train -- --data FOLDER\n')
  process.exit(2)
}

mkdirSync(new URL('.', weightsFile('en')), { recursive: true })
for (const lang of TAUGHT) {
  if (values.only !== undefined && values.only !== lang) continue
  const corpus = corpusOf(values.data, lang)
  if (corpus.rows.length === 0) {
    process.stderr.write(`There is nothing about ${lang} in that folder; its weights stay as they are.\n`)
    continue
  }
  const file = pack(learn(corpus))
  writeFileSync(weightsFile(lang), file)
  process.stdout.write(`${JSON.stringify({ lang, texts: corpus.rows.length, bytes: file.length })}\n`)
}

if (values.only === undefined || values.only === 'spoken') {
  const spoken = learnLanguages(values.data)
  if (spoken === null) {
    process.stderr.write(
      'There is no languages.tsv in that folder; the weights for telling languages apart stay as they are.\n',
    )
  } else {
    const file = pack(spoken)
    writeFileSync(weightsFile('spoken'), file)
    process.stdout.write(`${JSON.stringify({ lang: 'spoken', bytes: file.length })}\n`)
  }
}

if (values.only === undefined || values.only === 'everyday') {
  const lists = TAUGHT.map((lang) => [lang, everydayOf(values.data ?? '', lang)] as const)
  if (lists.some(([, list]) => list === '')) {
    process.stderr.write('There are no texts in that folder; the everyday words stay as they are.\n')
  } else {
    const told = lists.map(([lang, list]) => `  ${lang}: \`${list}\`,`).join('\n')
    writeFileSync(
      new URL('../everyday.words.ts', import.meta.url),
      `/** Roots by how many of ten thousand everyday texts have them; counted by \`npm run train\`. */\nexport const EVERYDAY = {\n${told}\n} as const\n`,
    )
    process.stdout.write(`${JSON.stringify({ lang: 'everyday', lines: told.split('\n').length })}\n`)
  }
}
