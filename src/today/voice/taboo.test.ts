import assert from 'node:assert/strict'
import test from 'node:test'
import { compare } from './compare.ts'
import { touched } from './taboo.ts'

test('a taboo is touched in whatever ending its word wears, part by part', () => {
  assert.equal(touched('Politics at breakfast? Why not.', 'Elections, politics'), 'politics')
  assert.equal(touched('Сегодня о политике ни слова', 'политика'), 'политика')
  assert.equal(touched('Bugün siyasetten konuşalım', 'siyaset'), 'siyaset')
})

test('a taboo of several words is touched only where all of them are said', () => {
  const taboo = 'other bakeries'
  assert.equal(touched('Our bakery opens at six', taboo), null)
  assert.equal(touched('Unlike other bakeries we rest the dough', taboo), taboo)
  assert.equal(touched('Anything at all', ' , '), null)
})

test('a taboo written as a whole sentence is about its matter', () => {
  assert.equal(touched('Unlike other bakeries we wait', 'No words about other bakeries'), 'other bakeries')
  assert.equal(touched('Is it safe with an allergy?', 'Nothing about allergies that has not been checked'), 'allergies')
  assert.equal(touched('Diğer değil, başka fırın yok', 'Başka fırınlar hakkında tek söz yok'), 'Başka fırınlar')
  assert.equal(touched('В других пекарнях иначе', 'Ни слова о других пекарнях'), 'других пекарнях')
  assert.equal(touched('У кого аллергия на орехи?', 'Ничего непроверенного об аллергии'), 'аллергии')
  assert.equal(touched('Наша пекарня открыта', 'Ни слова о других пекарнях'), null)
})

test('a draft is told which taboo of the company it touches, even where no voice is known yet', () => {
  const found = compare('What do you think of the election?', null, null, 'post', ['Politics, elections'])
  assert.deepEqual(found, [{ finding: 'taboo', part: 'elections', rule: true }])
})
