import { fold } from '#language'
import { KINDS, type Kind } from '../outcome.ts'

export const COLUMNS = [
  'day',
  'time',
  'kind',
  'value',
  'currency',
  'reference',
  'code',
  'number',
  'click',
  'person',
  'note',
] as const

export type Column = (typeof COLUMNS)[number]

/** What such columns are usually called, in the languages of our users. */
const CALLED: Record<Column, readonly string[]> = {
  day: [
    'date',
    'day',
    'created',
    'created at',
    'order date',
    'tarih',
    'gün',
    'sipariş tarihi',
    'дата',
    'день',
    'дата заказа',
    'создан',
  ],
  time: ['time', 'hour', 'saat', 'время', 'час'],
  kind: ['type', 'kind', 'event', 'tür', 'tip', 'olay', 'işlem', 'тип', 'вид', 'событие'],
  value: [
    'amount',
    'value',
    'total',
    'price',
    'revenue',
    'sum',
    'tutar',
    'toplam',
    'fiyat',
    'ciro',
    'сумма',
    'стоимость',
    'цена',
    'выручка',
  ],
  currency: ['currency', 'para birimi', 'döviz', 'валюта'],
  reference: [
    'id',
    'order',
    'order id',
    'order no',
    'reference',
    'number',
    'no',
    'sipariş',
    'sipariş no',
    'fiş no',
    'kayıt no',
    'номер',
    'номер заказа',
    'заказ',
    '№',
  ],
  code: ['code', 'coupon', 'promo', 'promo code', 'kod', 'kupon', 'indirim kodu', 'код', 'промокод', 'купон'],
  number: ['called number', 'dialed', 'dialled', 'did', 'aranan', 'aranan numara', 'набранный номер', 'куда звонили'],
  click: ['mdn', 'click', 'click id', 'clickid'],
  person: ['customer', 'customer id', 'client', 'müşteri', 'müşteri no', 'клиент', 'покупатель', 'id клиента'],
  note: ['note', 'comment', 'description', 'not', 'açıklama', 'комментарий', 'примечание', 'описание'],
}

const bare = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()

/** The columns whose headings say what they hold; each heading is used once. */
export function columnsIn(headings: readonly string[]): Partial<Record<Column, number>> {
  const names = headings.map(bare)
  const taken = new Set<number>()
  const found: Partial<Record<Column, number>> = {}
  for (const column of COLUMNS) {
    const place = names.findIndex(
      (name, at) => !taken.has(at) && CALLED[column].some((called) => bare(called) === name),
    )
    if (place < 0) continue
    found[column] = place
    taken.add(place)
  }
  return found
}

const KIND_WORDS: Record<Kind, readonly string[]> = {
  registration: ['registration', 'sign up', 'signup', 'kayıt', 'üyelik', 'регистрация'],
  call: ['call', 'phone', 'arama', 'çağrı', 'telefon', 'звонок'],
  sale: ['sale', 'order', 'purchase', 'satış', 'sipariş', 'продажа', 'заказ', 'покупка'],
  lead: ['lead', 'request', 'quote', 'talep', 'teklif', 'başvuru', 'заявка', 'лид', 'обращение'],
  subscription: ['subscription', 'abonelik', 'подписка'],
  visit: ['visit', 'ziyaret', 'randevu', 'визит', 'посещение'],
  other: ['other', 'diğer', 'другое'],
}

/** Which kind a word in the table means: as a person has said, or as it is usually called. */
export function kindOf(cell: string, said: Readonly<Record<string, Kind | undefined>>): Kind | null {
  const word = bare(cell)
  return said[word] ?? KINDS.find((kind) => KIND_WORDS[kind].some((called) => bare(called) === word)) ?? null
}

/** How a word of the table is kept when somebody says what it means. */
export const kindKey = bare

/** Tables with the same headings are read the same way. */
export const shapeOf = (headings: readonly string[]): string => headings.map(bare).join('|').slice(0, 2_000)
