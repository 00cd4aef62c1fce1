import type { App } from '#app'
import type { Row } from '#platform/table-out.ts'
import { type Lang, say, type Words } from '#platform/words.ts'
import type { GrowGiven } from '../campaigns/given.ts'
import { type Mark, registerPage } from './register.ts'

const AT_ONCE = 200
const ROWS_MOST = 20_000

const HEADINGS = {
  erid: { en: 'erid', tr: 'erid', ru: 'erid' },
  register: { en: 'Register', tr: 'Kayıt kuruluşu', ru: 'ОРД' },
  advertiser: { en: 'Advertiser', tr: 'Reklam veren', ru: 'Рекламодатель' },
  taxId: { en: 'Tax number', tr: 'Vergi numarası', ru: 'ИНН' },
  contract: { en: 'Contract', tr: 'Sözleşme', ru: 'Договор' },
  month: { en: 'Month', tr: 'Ay', ru: 'Месяц' },
  since: { en: 'Shown since', tr: 'Yayın başlangıcı', ru: 'Начало показа' },
  shown: { en: 'Times shown', tr: 'Gösterim', ru: 'Показы' },
  amount: { en: 'Amount', tr: 'Tutar', ru: 'Сумма' },
  currency: { en: 'Currency', tr: 'Para birimi', ru: 'Валюта' },
  dueOn: { en: 'To be told by', tr: 'Son bildirim günü', ru: 'Сообщить до' },
  told: { en: 'Told on', tr: 'Bildirildiği gün', ru: 'Сообщено' },
  places: { en: 'Addresses', tr: 'Adresler', ru: 'Адреса площадок' },
  law: { en: 'Law of', tr: 'Yasa', ru: 'Закон' },
  relation: { en: 'What is given', tr: 'Karşılık', ru: 'Что дают' },
  name: { en: 'Advertisement', tr: 'Reklam', ru: 'Реклама' },
} as const satisfies Words<string>

const COUNTRIES = {
  ru: { en: 'Russia', tr: 'Rusya', ru: 'Россия' },
  tr: { en: 'Turkey', tr: 'Türkiye', ru: 'Турция' },
  other: { en: 'elsewhere', tr: 'başka bir yer', ru: 'другая страна' },
} as const satisfies Words<string>

const GIVEN = {
  paid: { en: 'money', tr: 'para', ru: 'деньги' },
  gift: { en: 'a gift or a free product', tr: 'hediye ya da bedelsiz ürün', ru: 'подарок или бесплатный товар' },
  affiliate: { en: 'a link or code that earns', tr: 'kazandıran bağlantı ya da kod', ru: 'партнёрская ссылка или код' },
  own: { en: 'our own advertising', tr: 'kendi reklamımız', ru: 'собственная реклама' },
} as const satisfies Words<string>

/** What registers of advertising ask for, one advertisement and month a line; one without a month yet stands with what is known. */
export async function actsTable(
  app: App,
  given: GrowGiven,
  wish: { workspaceId: string; month: string | null; lang: Lang },
): Promise<{ heading: string[]; rows: Row[] }> {
  const rows: Row[] = []
  let next: string | null = null
  do {
    // oxlint-disable-next-line no-await-in-loop -- one page tells where the next begins
    const page = await registerPage(app, given, wish.workspaceId, { next, onlyToDo: false, limit: AT_ONCE })
    rows.push(...page.items.flatMap((mark) => rowsOf(mark, wish.month, wish.lang)))
    ;({ next } = page)
  } while (next !== null && rows.length < ROWS_MOST)
  return { heading: Object.values(HEADINGS).map((words) => words[wish.lang]), rows: rows.slice(0, ROWS_MOST) }
}

function rowsOf(mark: Mark, wanted: string | null, lang: Lang): Row[] {
  const { paid, places, name } = mark
  const months = mark.months.filter(({ month }) => wanted === null || month === wanted)
  const told = months.length > 0 ? months : wanted === null ? [null] : []
  return told.map((one) => [
    paid.erid,
    paid.register,
    paid.advertiser.name,
    paid.advertiser.taxId,
    paid.contract,
    one?.month ?? '',
    dayOf(places[0]?.since ?? null),
    one?.shown ?? one?.seen ?? '',
    one?.amount ?? '',
    one?.currency ?? '',
    one?.dueOn ?? '',
    dayOf(one?.toldAt?.toString() ?? null),
    places
      .map(({ url }) => url)
      .join(' ')
      .trim(),
    say(COUNTRIES[paid.law], lang),
    say(GIVEN[paid.relation], lang),
    name,
  ])
}

const dayOf = (at: string | null): string => at?.slice(0, 'yyyy-mm-dd'.length) ?? ''
