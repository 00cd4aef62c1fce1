import assert from 'node:assert/strict'
import test from 'node:test'
import { slugOf } from './slug.ts'

const CASES: [string, string][] = [
  ['Köşe Fırın’dan taze İSMET simidi!', 'kose-firindan-taze-ismet-simidi'],
  ['Свежий хлеб и ещё щи', 'svezhiy-hleb-i-esche-schi'],
  ['Crème brûlée — 2 ways', 'creme-brulee-2-ways'],
  ['面包', ''],
  ['simit '.repeat(30), 'simit-simit-simit-simit-simit-simit-simit-simit-simit-simit-simit-simit-simit-si'],
]

for (const [title, slug] of CASES) test(`“${title}” stands at ${slug}`, () => assert.equal(slugOf(title), slug))
