import { done, refused, type Result } from '#platform/result.ts'
import type { Words } from '#platform/words.ts'
import { readQuery } from './grammar.ts'
import { hasPositive } from './naive.ts'

export type PhraseRefusal =
  | 'phrase-empty'
  | 'phrase-quotes'
  | 'phrase-brackets'
  | 'phrase-unfinished'
  | 'phrase-excludes'

const QUOTED = /"[^"]*"/g
const OPERATOR = /(?:^|[\s(])(?:AND|OR|NOT|NEAR\/\d+)(?=[\s)]|$)/

/**
 * A phrase to listen for, as it is kept. The reader of queries takes a formula that makes no sense as plain words,
 * which is right for a pile of lines; a person who writes one is told instead.
 */
export function phraseFrom(typed: string): Result<string, PhraseRefusal> {
  const phrase = typed
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (phrase.split('"').length % 2 === 0) return refused('phrase-quotes')
  const bare = phrase.replaceAll(QUOTED, ' x ')
  if (!areBalanced(bare)) return refused('phrase-brackets')
  const query = readQuery(phrase)
  if (query.is === 'phrase' && OPERATOR.test(bare)) return refused('phrase-unfinished')
  if (query.is === 'phrase' && query.terms.length === 0) return refused('phrase-empty')
  return hasPositive(query) ? done(phrase) : refused('phrase-excludes')
}

function areBalanced(text: string): boolean {
  let open = 0
  for (const letter of text) {
    if (letter === '(') open += 1
    if (letter === ')') open -= 1
    if (open < 0) return false
  }
  return open === 0
}

export const phraseSorry: Words<PhraseRefusal> = {
  'phrase-empty': {
    en: 'Write at least one word to listen for.',
    tr: 'Dinlenecek en az bir sözcük yazın.',
    ru: 'Напишите хотя бы одно слово, которое нужно слушать.',
  },
  'phrase-quotes': {
    en: 'A quotation mark has no partner. Close it, or take it away.',
    tr: 'Bir tırnak işaretinin eşi yok. Kapatın ya da silin.',
    ru: 'У одной кавычки нет пары. Закройте её или уберите.',
  },
  'phrase-brackets': {
    en: 'The brackets do not match. Every ( needs its ).',
    tr: 'Parantezler eşleşmiyor. Her ( için bir ) gerekir.',
    ru: 'Скобки не сходятся: у каждой ( должна быть своя ).',
  },
  'phrase-unfinished': {
    en: 'AND, OR, NOT and NEAR need words on their sides, as in: simit AND (price OR rise).',
    tr: 'AND, OR, NOT ve NEAR yanlarında sözcük ister, örneğin: simit AND (fiyat OR zam).',
    ru: 'Рядом с AND, OR, NOT и NEAR должны стоять слова, например: хлеб AND (цена OR подорожал).',
  },
  'phrase-excludes': {
    en: 'This would find almost everything: every side of it needs a word that must be there.',
    tr: 'Bu neredeyse her şeyi bulur: her yanında mutlaka geçmesi gereken bir sözcük olmalı.',
    ru: 'Под это подойдёт почти всё: в каждой части нужно слово, которое обязательно встретится.',
  },
}
