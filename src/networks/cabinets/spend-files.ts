import type { CabinetName } from './audience.ts'

/** What a table of advertising costs tells in its columns. */
export const SPEND_COLUMNS = [
  'day',
  'amount',
  'currency',
  'campaign',
  'group',
  'ad',
  'impressions',
  'clicks',
  'joins',
] as const

export type SpendColumn = (typeof SPEND_COLUMNS)[number]

type Names = Partial<Record<SpendColumn, readonly string[]>>

/** How each cabinet calls its columns, in the languages it is used in here; what stands in brackets is left out. */
const FILES: readonly { cabinet: CabinetName; surely: readonly SpendColumn[]; names: Names }[] = [
  {
    cabinet: 'meta',
    surely: ['amount', 'campaign'],
    names: {
      day: ['day', 'reporting starts', 'gün', 'raporlama başlangıcı', 'день', 'дата начала отчетности'],
      amount: ['amount spent', 'harcanan tutar', 'сумма затрат', 'потраченная сумма'],
      currency: ['currency', 'para birimi', 'валюта'],
      campaign: ['campaign name', 'kampanya adı', 'название кампании'],
      group: ['ad set name', 'reklam seti adı', 'название группы объявлений'],
      ad: ['ad name', 'reklam adı', 'название объявления'],
      impressions: ['impressions', 'gösterim', 'gösterimler', 'показы'],
      clicks: ['link clicks', 'bağlantı tıklamaları', 'клики по ссылке'],
      joins: ['page likes', 'instagram follows', 'sayfa beğenileri', 'отметки нравится страницы'],
    },
  },
  {
    cabinet: 'telegram',
    surely: ['day', 'amount'],
    names: {
      day: ['day', 'date', 'time period', 'день', 'дата'],
      amount: ['spent budget', 'budget spent', 'spent', 'amount', 'потрачено', 'израсходовано'],
      campaign: ['ad title', 'ad', 'title', 'объявление', 'название'],
      impressions: ['views', 'просмотры'],
      clicks: ['clicks', 'opened link', 'клики'],
      joins: ['joined', 'joined channel', 'actions', 'started bot', 'подписались', 'вступили'],
    },
  },
  {
    cabinet: 'vk',
    surely: ['amount', 'campaign', 'day'],
    names: {
      day: ['дата', 'date', 'день', 'период'],
      amount: ['потрачено всего', 'списано', 'расход', 'потрачено', 'сумма', 'spent', 'amount spent total'],
      currency: ['валюта', 'currency'],
      campaign: ['название кампании', 'кампания', 'рекламная кампания', 'campaign', 'название рекламного плана'],
      group: ['группа', 'название группы', 'группа объявлений', 'ad group'],
      ad: ['объявление', 'название объявления', 'ad'],
      impressions: ['показы', 'shows', 'impressions'],
      clicks: ['клики', 'переходы', 'clicks'],
      joins: ['вступления', 'вступления в сообщество', 'подписки', 'результат', 'joins'],
    },
  },
]

/** What only one cabinet has decides between those whose columns are called alike. */
const ONLY: Partial<Record<CabinetName, readonly string[]>> = {
  meta: ['amount spent', 'harcanan tutar', 'сумма затрат', 'reporting starts'],
  telegram: ['spent budget', 'budget spent', 'ad title', 'joined', 'joined channel', 'израсходовано', 'вступили'],
  vk: ['потрачено всего', 'списано', 'название рекламного плана', 'вступления', 'вступления в сообщество'],
}

export type SpendFile = {
  cabinet: CabinetName
  /** The place of each column in the table. */
  columns: Partial<Record<SpendColumn, number>>
  /** Some cabinets write the currency into the heading. */
  currency: string | null
}

/** Whose export these headings are; null for a table of another shape. */
export function spendFileOf(headings: readonly string[]): SpendFile | null {
  const bare = headings.map(bareName)
  const found = FILES.map(({ cabinet, surely, names }) => {
    const columns = placesIn(bare, names)
    const isWhole = surely.every((column) => columns[column] !== undefined)
    const marks = bare.filter((name) => ONLY[cabinet]?.includes(name)).length
    return { cabinet, columns, marks: isWhole ? marks : 0 }
  }).toSorted((a, b) => b.marks - a.marks)
  const [best] = found
  if (!best || best.marks === 0) return null
  const { cabinet, columns } = best
  const currency = columns.currency === undefined ? currencyIn(headings[columns.amount ?? -1] ?? '') : null
  return { cabinet, columns, currency }
}

function placesIn(bare: readonly string[], names: Names): SpendFile['columns'] {
  const columns: SpendFile['columns'] = {}
  for (const column of SPEND_COLUMNS) {
    const place = (names[column] ?? []).map((name) => bare.indexOf(bareName(name))).find((at) => at >= 0)
    if (place !== undefined) columns[column] = place
  }
  return columns
}

/** "Amount spent (USD)", "Списано, ₽": the name without its unit. */
const bareName = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replaceAll(/[ıİ]/g, 'i')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s*[([].*$/, '')
    .replace(/,.*$/, '')
    .replaceAll(/["'«»]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()

const SIGNS: Record<string, string> = {
  '₽': 'RUB',
  руб: 'RUB',
  '₺': 'TRY',
  tl: 'TRY',
  '€': 'EUR',
  $: 'USD',
  ton: 'TON',
}

/** The currency a heading or a cell names beside its number; null when none is named. */
export function currencyIn(text: string): string | null {
  const code = /(?:^|[^\p{L}])([A-Z]{3})(?![\p{L}])/u.exec(text)?.[1]
  if (code) return code
  const folded = text.toLowerCase()
  return Object.entries(SIGNS).find(([sign]) => folded.includes(sign))?.[1] ?? null
}
