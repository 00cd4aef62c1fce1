import type { Words } from '#platform/words.ts'

export const GOAL_KINDS = ['sales', 'awareness', 'recall', 'image'] as const

export type GoalKind = (typeof GOAL_KINDS)[number]

/** What a goal is counted by. A share is reached on the whole of its cases, everything else adds up over days. */
export const KPIS = {
  registrations: { kind: 'sales', unit: 'count', pages: true },
  calls: { kind: 'sales', unit: 'count', pages: true },
  leads: { kind: 'sales', unit: 'count', pages: true },
  sales: { kind: 'sales', unit: 'count', pages: true },
  sales_value: { kind: 'sales', unit: 'money', pages: true },
  link_clicks: { kind: 'awareness', unit: 'count', pages: true },
  followers_gained: { kind: 'awareness', unit: 'count', pages: true },
  comments: { kind: 'awareness', unit: 'count', pages: true },
  mentions_heard: { kind: 'awareness', unit: 'count', pages: false },
  voice_share: { kind: 'awareness', unit: 'share', pages: false },
  direct_visits: { kind: 'recall', unit: 'count', pages: false },
  brand_searches: { kind: 'recall', unit: 'count', pages: false },
  recall_share: { kind: 'recall', unit: 'share', pages: true },
  net_mood: { kind: 'image', unit: 'share', pages: true },
  calmed_share: { kind: 'image', unit: 'share', pages: true },
  image_share: { kind: 'image', unit: 'share', pages: true },
} as const satisfies Record<string, { kind: GoalKind; unit: 'count' | 'money' | 'share'; pages: boolean }>

export type Kpi = keyof typeof KPIS

export const KPI_IDS = [
  'registrations',
  'calls',
  'leads',
  'sales',
  'sales_value',
  'link_clicks',
  'followers_gained',
  'comments',
  'mentions_heard',
  'voice_share',
  'direct_visits',
  'brand_searches',
  'recall_share',
  'net_mood',
  'calmed_share',
  'image_share',
] as const satisfies Kpi[]

/** What each is called, and how it is counted. */
export const KPI_NAMES: Words<Kpi> = {
  registrations: { en: 'Registrations', tr: 'Kayıtlar', ru: 'Регистрации' },
  calls: { en: 'Calls', tr: 'Aramalar', ru: 'Звонки' },
  leads: { en: 'Inquiries', tr: 'Talepler', ru: 'Заявки' },
  sales: { en: 'Sales', tr: 'Satışlar', ru: 'Продажи' },
  sales_value: { en: 'Money from sales', tr: 'Satış tutarı', ru: 'Сумма продаж' },
  link_clicks: { en: 'People who followed links', tr: 'Bağlantıya gelen kişiler', ru: 'Переходы по ссылкам' },
  followers_gained: { en: 'Followers gained', tr: 'Kazanılan takipçi', ru: 'Прирост подписчиков' },
  comments: { en: 'Comments', tr: 'Yorumlar', ru: 'Комментарии' },
  mentions_heard: { en: 'Mentions heard', tr: 'Duyulan bahsetmeler', ru: 'Услышанные упоминания' },
  voice_share: { en: 'Share of voice', tr: 'Ses payı', ru: 'Доля голоса' },
  direct_visits: { en: 'Visits by the name alone', tr: 'Adresi bilerek gelenler', ru: 'Прямые визиты' },
  brand_searches: { en: 'Searches for our name', tr: 'Adımızla yapılan aramalar', ru: 'Поиск по нашему имени' },
  recall_share: { en: 'Name us when asked', tr: 'Sorulunca bizi söyleyenler', ru: 'Называют нас в опросе' },
  net_mood: { en: 'Net mood', tr: 'Net duygu', ru: 'Баланс настроений' },
  calmed_share: { en: 'Angry people calmed', tr: 'Yatışan kızgınlar', ru: 'Успокоенные недовольные' },
  image_share: { en: 'See us as we wish', tr: 'Bizi istediğimiz gibi görenler', ru: 'Видят нас такими, как мы хотим' },
}

export const KPI_HOW: Words<Kpi> = {
  registrations: {
    en: 'Registrations told by the site or the shop, without those taken back.',
    tr: 'Sitenin ya da mağazanın bildirdiği kayıtlar; geri alınanlar sayılmaz.',
    ru: 'Регистрации, о которых сообщил сайт или магазин, без отменённых.',
  },
  calls: {
    en: 'Calls that were answered, by number, code or by hand.',
    tr: 'Numara, kod ya da elle bildirilen, yanıtlanmış aramalar.',
    ru: 'Принятые звонки: по номеру, коду или внесённые вручную.',
  },
  leads: { en: 'Inquiries that were told.', tr: 'Bildirilen talepler.', ru: 'Сообщённые заявки.' },
  sales: {
    en: 'Sales, without those whose money went back.',
    tr: 'Satışlar; parası iade edilenler sayılmaz.',
    ru: 'Продажи без возвращённых.',
  },
  sales_value: {
    en: 'Money of sales in one currency, less refunds.',
    tr: 'Tek para biriminde satış tutarı, iadeler düşülmüş.',
    ru: 'Сумма продаж в одной валюте за вычетом возвратов.',
  },
  link_clicks: {
    en: 'People who followed counted links; previews and bots are left out.',
    tr: 'Sayılan bağlantılara gelen kişiler; önizleme ve botlar hariç.',
    ru: 'Люди, перешедшие по ссылкам; предпросмотры и боты не считаются.',
  },
  followers_gained: {
    en: 'Followers at the end of a day less those of the day before.',
    tr: 'Gün sonundaki takipçi eksi bir önceki günkü.',
    ru: 'Подписчики на конец дня минус вчерашние.',
  },
  comments: {
    en: 'Comments, mentions and messages of people.',
    tr: 'İnsanların yorum, bahsetme ve mesajları.',
    ru: 'Комментарии, упоминания и сообщения людей.',
  },
  mentions_heard: {
    en: 'Publications in which one of the phrases we listen for was found.',
    tr: 'Dinlediğimiz ifadelerden birinin geçtiği yayınlar.',
    ru: 'Публикации, где нашлась одна из прослушиваемых фраз.',
  },
  voice_share: {
    en: 'Publications that name us ÷ those that name us or a rival, among the phrases marked so.',
    tr: 'Bizi anan yayınlar ÷ bizi ya da bir rakibi ananlar; böyle işaretlenmiş ifadeler arasında.',
    ru: 'Публикации о нас ÷ публикации о нас и соперниках, по отмеченным так фразам.',
  },
  direct_visits: {
    en: 'Visits to the sites without a link: people who knew the address.',
    tr: 'Bağlantısız gelen ziyaretler: adresi bilen kişiler.',
    ru: 'Визиты без ссылки: люди, знавшие адрес.',
  },
  brand_searches: {
    en: 'How often a search engine showed us for our name, from its own tables.',
    tr: 'Adımız arandığında bir arama motorunun bizi gösterme sayısı; kendi tablolarından.',
    ru: 'Сколько раз поисковик показал нас по нашему имени — из его собственных таблиц.',
  },
  recall_share: {
    en: 'Of those asked one question, the share who named us.',
    tr: 'Tek soruluk ankette bizi söyleyenlerin payı.',
    ru: 'Доля назвавших нас среди опрошенных одним вопросом.',
  },
  net_mood: {
    en: '(positive − negative) ÷ all comments.',
    tr: '(olumlu − olumsuz) ÷ tüm yorumlar.',
    ru: '(положительные − отрицательные) ÷ все комментарии.',
  },
  calmed_share: {
    en: 'Of the angry people who wrote again after our answer, the share who had calmed down.',
    tr: 'Yanıtımızdan sonra yeniden yazan kızgınlardan yatışanların payı.',
    ru: 'Доля успокоившихся среди недовольных, написавших после нашего ответа.',
  },
  image_share: {
    en: 'Of those asked one question, the share who gave the answer we hope for.',
    tr: 'Tek soruluk ankette umduğumuz yanıtı verenlerin payı.',
    ru: 'Доля давших желаемый ответ среди опрошенных одним вопросом.',
  },
}
