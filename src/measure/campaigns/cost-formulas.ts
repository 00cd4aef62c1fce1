import type { Sentence } from '#platform/words.ts'

type Named = { unit: 'money'; better: 'down'; name: Sentence; how: Sentence; source: string }

/** What one subscriber costs, told in the ways that lead to different decisions. */
export const COST_FORMULAS = {
  cost_per_subscriber: {
    unit: 'money',
    better: 'down',
    name: { en: 'Cost per subscriber', tr: 'Abone başına maliyet', ru: 'Цена подписчика' },
    how: {
      en: 'Spent ÷ everybody who joined, also those who left again; the interval is that of the count (Byar).',
      tr: 'Harcama ÷ katılan herkes, sonradan ayrılanlar dahil; aralık, sayımın aralığıdır (Byar).',
      ru: 'Расход ÷ все, кто подписался, включая отписавшихся; интервал — по числу подписок (Байар).',
    },
    source: 'spend ÷ joins',
  },
  cost_per_retained_1: {
    unit: 'money',
    better: 'down',
    name: {
      en: 'Cost per subscriber after a day',
      tr: 'Bir gün kalan abone başına maliyet',
      ru: 'Цена оставшегося через день',
    },
    how: {
      en: 'Spent ÷ (joined × the share still there a day later). The share is known from those who joined at least a day ago (Wilson).',
      tr: 'Harcama ÷ (katılan × bir gün sonra hâlâ olanların payı). Pay, en az bir gün önce katılanlardan bilinir (Wilson).',
      ru: 'Расход ÷ (подписки × доля оставшихся через день). Доля — по тем, кто подписался хотя бы день назад (Уилсон).',
    },
    source: 'spend ÷ joins still present after 1 day',
  },
  cost_per_retained_7: {
    unit: 'money',
    better: 'down',
    name: {
      en: 'Cost per subscriber after a week',
      tr: 'Bir hafta kalan abone başına maliyet',
      ru: 'Цена оставшегося через неделю',
    },
    how: {
      en: 'Spent ÷ (joined × the share still there a week later). The share is known from those who joined at least a week ago (Wilson).',
      tr: 'Harcama ÷ (katılan × bir hafta sonra hâlâ olanların payı). Pay, en az bir hafta önce katılanlardan bilinir (Wilson).',
      ru: 'Расход ÷ (подписки × доля оставшихся через неделю). Доля — по тем, кто подписался хотя бы неделю назад (Уилсон).',
    },
    source: 'spend ÷ joins still present after 7 days',
  },
  cost_per_retained_30: {
    unit: 'money',
    better: 'down',
    name: {
      en: 'Cost per subscriber after a month',
      tr: 'Bir ay kalan abone başına maliyet',
      ru: 'Цена оставшегося через месяц',
    },
    how: {
      en: 'Spent ÷ (joined × the share still there 30 days later). The share is known from those who joined at least 30 days ago (Wilson).',
      tr: 'Harcama ÷ (katılan × 30 gün sonra hâlâ olanların payı). Pay, en az 30 gün önce katılanlardan bilinir (Wilson).',
      ru: 'Расход ÷ (подписки × доля оставшихся через 30 дней). Доля — по тем, кто подписался хотя бы 30 дней назад (Уилсон).',
    },
    source: 'spend ÷ joins still present after 30 days',
  },
  cost_per_in_target: {
    unit: 'money',
    better: 'down',
    name: {
      en: 'Cost per subscriber in target',
      tr: 'Hedefteki abone başına maliyet',
      ru: 'Цена подписчика из целевой аудитории',
    },
    how: {
      en: 'Spent ÷ (joined × the share inside the declared audience). The share is that of the people of whom anything is known (Wilson).',
      tr: 'Harcama ÷ (katılan × tanımlı kitleye girenlerin payı). Pay, hakkında bir şey bilinenlerin payıdır (Wilson).',
      ru: 'Расход ÷ (подписки × доля из заявленной аудитории). Доля — среди тех, о ком хоть что-то известно (Уилсон).',
    },
    source: 'spend ÷ joins inside the declared target',
  },
  cost_per_retained_in_target: {
    unit: 'money',
    better: 'down',
    name: {
      en: 'Cost per subscriber in target who stayed',
      tr: 'Hedefte olup kalan abone başına maliyet',
      ru: 'Цена оставшегося подписчика из целевой аудитории',
    },
    how: {
      en: 'Spent ÷ (joined × the share that is inside the declared audience and still there a week later), of those whose week is over and of whom anything is known (Wilson).',
      tr: 'Harcama ÷ (katılan × hem tanımlı kitleye giren hem bir hafta sonra hâlâ olanların payı); haftası dolanlar ve hakkında bir şey bilinenler arasında (Wilson).',
      ru: 'Расход ÷ (подписки × доля тех, кто из заявленной аудитории и остался через неделю), среди тех, чья неделя прошла и о ком что-то известно (Уилсон).',
    },
    source: 'spend ÷ joins inside the declared target and still present after 7 days',
  },
  cost_per_extra: {
    unit: 'money',
    better: 'down',
    name: { en: 'Cost per extra subscriber', tr: 'Ek abone başına maliyet', ru: 'Цена дополнительного подписчика' },
    how: {
      en: 'Spent ÷ (joined − those the pages win anyway in as many days, from up to four weeks before).',
      tr: 'Harcama ÷ (katılan − sayfaların aynı sürede zaten kazandıkları; önceki en çok dört haftadan).',
      ru: 'Расход ÷ (подписки − те, кого страницы и так получают за столько же дней, по данным до четырёх недель раньше).',
    },
    source: 'spend ÷ (joins − joins expected without the campaign)',
  },
} as const satisfies Record<string, Named>

export type CostFormula = keyof typeof COST_FORMULAS
