import * as z from 'zod'
import { networkSorry, type NetworkTrouble } from '#networks'
import { ofChanges, ofRemovals } from './live/history-words.ts'
import { say, type Lang, type Sentence, type Words } from '#platform/words.ts'

type Attempt = {
  kind: string
  deed: string
  verdict: string
  reason: string | null
  detail: unknown
  by: string | null
}

/** One line of a delivery's history as a sentence, and what the network itself said. */
export function attemptSaid(attempt: Attempt, lang: Lang): { said: string; heard: string | null } {
  const detail = Detail.parse(attempt.detail)
  const sentence = sentenceOf(attempt)
  // Where the outcome is open, the network's trouble would sound like a promise to send again.
  const isOpen = attempt.verdict === 'unknown' || attempt.verdict === 'cannot-tell'
  const why = !isOpen && attempt.reason && isTrouble(attempt.reason) ? networkSorry[attempt.reason] : null
  const about = { by: attempt.by ?? '', said: '', ...detail?.about }
  return {
    said: [say(sentence, lang, about), ...(why ? [say(why, lang, about)] : [])].join(' '),
    heard: detail?.remote ? `${detail.remote.status} ${detail.remote.message}`.trim() : null,
  }
}

const Detail = z
  .object({
    about: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
    remote: z.object({ status: z.number(), message: z.string() }).nullable(),
  })
  .nullable()
  .catch(null)

function sentenceOf({ kind, deed, verdict }: Attempt): Sentence {
  if (kind === 'change' && isKey(verdict, ofChanges)) return ofChanges[verdict]
  if (kind === 'removal' && isKey(verdict, ofRemovals)) return ofRemovals[verdict]
  if (deed === 'hand' && isKey(verdict, hand)) return hand[verdict]
  if (deed === 'check' && isKey(verdict, check)) return check[verdict]
  return isKey(verdict, send) ? send[verdict] : send.unknown
}

const isKey = <K extends string>(literal: string, words: Record<K, Sentence>): literal is K => literal in words
const isTrouble = (literal: string): literal is NetworkTrouble => literal in networkSorry

const send: Words<
  | 'live'
  | 'processing'
  | 'held'
  | 'rejected'
  | 'not-sent'
  | 'unknown'
  | 'prepare-processing'
  | 'prepare-rejected'
  | 'prepare-not-sent'
> = {
  live: { en: 'Sent; the network shows it.', tr: 'Gönderildi; ağda görünüyor.', ru: 'Отправлено, сеть показывает.' },
  processing: {
    en: 'Sent; the network is still working on it.',
    tr: 'Gönderildi; ağ hâlâ işliyor.',
    ru: 'Отправлено, сеть ещё обрабатывает.',
  },
  held: {
    en: 'Sent; the network keeps it back for now.',
    tr: 'Gönderildi; ağ şimdilik bekletiyor.',
    ru: 'Отправлено, сеть пока придерживает.',
  },
  rejected: { en: 'Sent; the network refused it.', tr: 'Gönderildi; ağ reddetti.', ru: 'Отправлено, сеть отказала.' },
  'not-sent': {
    en: 'It did not get through, for certain.',
    tr: 'Kesin olarak ulaşmadı.',
    ru: 'Точно не дошло.',
  },
  unknown: {
    en: 'Sent, but the answer was lost. It may be there.',
    tr: 'Gönderildi ama yanıt kayboldu. Yayımlanmış olabilir.',
    ru: 'Отправлено, но ответ потерялся. Возможно, уже вышло.',
  },
  'prepare-processing': {
    en: 'The pictures are up; the network is working on them.',
    tr: 'Görseller yüklendi; ağ işliyor.',
    ru: 'Изображения загружены, сеть их обрабатывает.',
  },
  'prepare-rejected': {
    en: 'The network refused a picture. Nothing was published.',
    tr: 'Ağ bir görseli reddetti. Hiçbir şey yayımlanmadı.',
    ru: 'Сеть не приняла изображение. Ничего не опубликовано.',
  },
  'prepare-not-sent': {
    en: 'The pictures did not get through. Nothing was published.',
    tr: 'Görseller ulaşmadı. Hiçbir şey yayımlanmadı.',
    ru: 'Изображения не дошли. Ничего не опубликовано.',
  },
}

const check: Words<'found' | 'absent' | 'cannot-tell'> = {
  found: {
    en: 'Asked the network: it is there.',
    tr: 'Ağa soruldu: orada.',
    ru: 'Спросили сеть: пост на месте.',
  },
  absent: {
    en: 'Asked the network: it is not there, so sending again is safe.',
    tr: 'Ağa soruldu: orada değil; yeniden göndermek güvenli.',
    ru: 'Спросили сеть: поста нет, можно отправлять снова.',
  },
  'cannot-tell': {
    en: 'Asked the network: it could not tell.',
    tr: 'Ağa soruldu: bir yanıt alınamadı.',
    ru: 'Спросили сеть: ответа нет.',
  },
}

const hand: Words<
  'put-aside' | 'said-done' | 'said-not-done' | 'retried' | 'asked-again' | 'called-off' | 'said-live' | 'said-absent'
> = {
  retried: { en: '{by} had it sent again.', tr: '{by} yeniden gönderilmesini istedi.', ru: 'Отправить снова: {by}.' },
  'asked-again': {
    en: '{by} had the network asked.',
    tr: '{by} ağa sorulmasını istedi.',
    ru: 'Спросить сеть: {by}.',
  },
  'put-aside': {
    en: '{by} has dealt with it in another way.',
    tr: '{by} başka bir yolla halletti.',
    ru: 'Улажено иначе: {by}.',
  },
  'said-done': { en: '{by} looked: it is done.', tr: '{by} baktı: yapılmış.', ru: 'Проверено вручную, сделано: {by}.' },
  'said-not-done': {
    en: '{by} looked: it is as it was.',
    tr: '{by} baktı: eskisi gibi duruyor.',
    ru: 'Проверено вручную, всё по-прежнему: {by}.',
  },
  'called-off': { en: '{by} took it back.', tr: '{by} geri aldı.', ru: 'Отменено: {by}.' },
  'said-live': {
    en: '{by} looked: it is there.',
    tr: '{by} baktı: orada.',
    ru: 'Проверено вручную, пост на месте: {by}.',
  },
  'said-absent': {
    en: '{by} looked: it is not there.',
    tr: '{by} baktı: orada değil.',
    ru: 'Проверено вручную, поста нет: {by}.',
  },
}
