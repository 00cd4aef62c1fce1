import type { Words } from '#platform/words.ts'

/** What a report says besides its figures. */
export const REPORT = {
  report: { en: 'Social media report', tr: 'Sosyal medya raporu', ru: 'Отчёт по социальным сетям' },
  /** Across every page of a report on what is made up. */
  sample: { en: 'SAMPLE', tr: 'ÖRNEK', ru: 'ПРИМЕР' },
  'made-up': {
    en: 'Sample: a made-up bakery, no real figures.',
    tr: 'Örnek: kurgusal bir fırın, gerçek sayılar değil.',
    ru: 'Пример: выдуманная пекарня, цифры не настоящие.',
  },
  before: { en: 'before', tr: 'önce', ru: 'ранее' },
  now: { en: 'Now', tr: 'Şimdi', ru: 'Сейчас' },
  was: { en: 'Before', tr: 'Önce', ru: 'Было' },
  'was-year': { en: 'A year ago', tr: 'Bir yıl önce', ru: 'Год назад' },
  'was-weekdays': { en: 'Same weekdays', tr: 'Aynı hafta günleri', ru: 'Те же дни недели' },
  'beside-year': { en: 'a year ago', tr: 'bir yıl önce', ru: 'год назад' },
  'beside-weekdays': { en: 'same weekdays', tr: 'aynı hafta günleri', ru: 'те же дни недели' },
  'year-more': {
    en: 'A year ago: {count}, so {share} more now.',
    tr: 'Bir yıl önce {count}; şimdi {share} fazla.',
    ru: 'Год назад – {count}, сейчас на {share} больше.',
  },
  'year-fewer': {
    en: 'A year ago: {count}, so {share} fewer now.',
    tr: 'Bir yıl önce {count}; şimdi {share} az.',
    ru: 'Год назад – {count}, сейчас на {share} меньше.',
  },
  'year-same': {
    en: 'A year ago there were as many.',
    tr: 'Bir yıl önce de bu kadardı.',
    ru: 'Год назад было столько же.',
  },
  'weekdays-more': {
    en: 'On the same weekdays before: {count}, so {share} more now.',
    tr: 'Önceki aynı hafta günlerinde {count}; şimdi {share} fazla.',
    ru: 'В те же дни недели до этого – {count}, сейчас на {share} больше.',
  },
  'weekdays-fewer': {
    en: 'On the same weekdays before: {count}, so {share} fewer now.',
    tr: 'Önceki aynı hafta günlerinde {count}; şimdi {share} az.',
    ru: 'В те же дни недели до этого – {count}, сейчас на {share} меньше.',
  },
  'weekdays-same': {
    en: 'On the same weekdays before there were as many.',
    tr: 'Önceki aynı hafta günlerinde de bu kadardı.',
    ru: 'В те же дни недели до этого было столько же.',
  },
  'more-than-before': {
    en: '{count} {what}: {share} more than in the same days before.',
    tr: '{count} {what}: önceki aynı günlere göre {share} fazla.',
    ru: '{what}: {count} – на {share} больше, чем за столько же дней до этого.',
  },
  'fewer-than-before': {
    en: '{count} {what}: {share} fewer than in the same days before.',
    tr: '{count} {what}: önceki aynı günlere göre {share} az.',
    ru: '{what}: {count} – на {share} меньше, чем за столько же дней до этого.',
  },
  'as-before': {
    en: '{count} {what}, as in the same days before.',
    tr: '{count} {what}; önceki aynı günlerdeki kadar.',
    ru: '{what}: {count}, как и за столько же дней до этого.',
  },
  'after-none': {
    en: '{count} {what}, after none in the same days before.',
    tr: '{count} {what}; önceki aynı günlerde hiç yoktu.',
    ru: '{what}: {count}; за столько же дней до этого — 0.',
  },
  nothing: {
    en: 'No outcome was told in this period.',
    tr: 'Bu dönemde hiçbir sonuç bildirilmedi.',
    ru: 'За этот период не сообщили ни об одном результате.',
  },
  clicks: { en: 'Clicks per day', tr: 'Günlük tıklamalar', ru: 'Клики по дням' },
  'dashed-before': {
    en: 'Dashed: the period before. Dots: days with posts.',
    tr: 'Kesikli çizgi: önceki dönem. Noktalar: gönderi olan günler.',
    ru: 'Пунктир — прошлый период. Точки — дни с постами.',
  },
  days: { en: 'What was the matter with the days', tr: 'Günlerde ne vardı', ru: 'Что было с этими днями' },
  'unusual-link_clicks': {
    en: '{day}: {value} clicks, where {low} to {high} are usual.',
    tr: '{day}: {value} tıklama; olağanı {low}–{high}.',
    ru: '{day}: кликов — {value}, обычно {low}–{high}.',
  },
  'unusual-outcomes': {
    en: '{day}: {value} outcomes, where {low} to {high} are usual.',
    tr: '{day}: {value} sonuç; olağanı {low}–{high}.',
    ru: '{day}: результатов — {value}, обычно {low}–{high}.',
  },
  'unusual-comments': {
    en: '{day}: {value} comments, where {low} to {high} are usual.',
    tr: '{day}: {value} yorum; olağanı {low}–{high}.',
    ru: '{day}: комментариев — {value}, обычно {low}–{high}.',
  },
  'that-day': {
    en: 'That day: {list}.',
    tr: 'O gün: {list}.',
    ru: 'В этот день: {list}.',
  },
  causes: {
    en: 'Of the difference: {list}.',
    tr: 'Farkın içindeki payları: {list}.',
    ru: 'Доли в этой разнице: {list}.',
  },
  'mark-campaign-began': {
    en: 'the campaign “{name}” began',
    tr: '“{name}” kampanyası başladı',
    ru: 'началась кампания «{name}»',
  },
  'mark-campaign-ended': {
    en: 'the campaign “{name}” was decided',
    tr: '“{name}” kampanyası sonuca bağlandı',
    ru: 'по кампании «{name}» принято решение',
  },
  'mark-crisis': { en: 'a crisis began {name}', tr: 'kriz başladı {name}', ru: 'начался кризис {name}' },
  'mark-connected': { en: '{name} was connected', tr: '{name} bağlandı', ru: 'подключён канал {name}' },
  'mark-removed': { en: '{name} was removed', tr: '{name} kaldırıldı', ru: 'убран канал {name}' },
  'mark-out-of-reach': {
    en: '{name} could not be reached; its figures of the day are incomplete',
    tr: '{name} kanalına ulaşılamadı; o günkü rakamları eksik',
    ru: 'канал {name} был недоступен; его цифры за этот день неполны',
  },
  goals: { en: 'Goals of the pages', tr: 'Sayfaların hedefleri', ru: 'Цели страниц' },
  'all-pages': { en: 'all pages', tr: 'tüm sayfalar', ru: 'все страницы' },
  'goal-week': { en: 'week', tr: 'hafta', ru: 'неделя' },
  'goal-month': { en: 'month', tr: 'ay', ru: 'месяц' },
  'goal-quarter': { en: 'quarter', tr: 'çeyrek', ru: 'квартал' },
  'goal-reached': { en: 'Reached', tr: 'Ulaşıldı', ru: 'Достигнута' },
  'goal-ahead': { en: 'Ahead', tr: 'Önde', ru: 'С опережением' },
  'goal-on-course': { en: 'On course', tr: 'Yolunda', ru: 'По плану' },
  'goal-at-risk': { en: 'At risk', tr: 'Riskli', ru: 'Под угрозой' },
  'goal-behind': { en: 'Behind', tr: 'Geride', ru: 'Отстаёт' },
  'goal-no-history': { en: 'Too early to say', tr: 'Söylemek için erken', ru: 'Пока рано судить' },
  'goal-far': { en: '{actual} of {target}.', tr: '{target} hedefinden {actual}.', ru: '{actual} из {target}.' },
  'goal-unknown': {
    en: 'Not counted yet; the goal is {target}.',
    tr: 'Henüz sayılmadı; hedef {target}.',
    ru: 'Пока не посчитано; цель – {target}.',
  },
  'goal-by-now': {
    en: 'By now {expected} would do.',
    tr: 'Şimdiye dek {expected} yeterdi.',
    ru: 'К этому дню хватило бы {expected}.',
  },
  'goal-ends': {
    en: 'Ends at about {end}, nine times of ten between {low} and {high}; reached with {chance}.',
    tr: 'Yaklaşık {end} ile biter, on kezin dokuzunda {low} ile {high} arasında; ulaşma olasılığı {chance}.',
    ru: 'Закончится примерно на {end}, в девяти случаях из десяти между {low} и {high}; вероятность достичь — {chance}.',
  },
  audience: { en: 'Is it the right audience?', tr: 'Doğru kitle mi?', ru: 'Та ли это аудитория?' },
  languages: {
    en: 'Languages of what was said to us',
    tr: 'Bize yazılanların dilleri',
    ru: 'На каких языках нам пишут',
  },
  sources: {
    en: 'Where people followed our links',
    tr: 'Bağlantılarımızın açıldığı yerler',
    ru: 'Откуда переходят по нашим ссылкам',
  },
  content: { en: 'Is the content right for them?', tr: 'İçerik onlara uygun mu?', ru: 'Подходит ли им контент?' },
  post: { en: 'Post', tr: 'Gönderi', ru: 'Пост' },
  comments: { en: 'Comments', tr: 'Yorumlar', ru: 'Комментарии' },
  'clicks-short': { en: 'Clicks', tr: 'Tıklamalar', ru: 'Клики' },
  outcomes: { en: 'Outcomes', tr: 'Sonuçlar', ru: 'Результаты' },
  company: { en: 'Did the company move?', tr: 'Şirket ilerledi mi?', ru: 'Сдвинулась ли компания?' },
  kind: { en: 'Kind', tr: 'Tür', ru: 'Вид' },
  'so-what': { en: 'What follows', tr: 'Bundan ne çıkıyor', ru: 'Что из этого следует' },
  whole: { en: 'What we make of it', tr: 'Bizim yorumumuz', ru: 'Наш вывод' },
  figures: {
    en: 'All figures and how they are computed',
    tr: 'Tüm göstergeler ve hesaplanışları',
    ru: 'Все показатели и как они считаются',
  },
  figure: { en: 'Figure', tr: 'Gösterge', ru: 'Показатель' },
  how: { en: 'How it is computed', tr: 'Nasıl hesaplanır', ru: 'Как считается' },
  'picture-only': { en: '(picture only)', tr: '(yalnızca görsel)', ru: '(только изображение)' },
  nobody: {
    en: 'Nobody commented or followed a link in this period.',
    tr: 'Bu dönemde kimse yorum yapmadı ya da bağlantı açmadı.',
    ru: 'За этот период никто не комментировал и не переходил по ссылкам.',
  },
  'no-posts': {
    en: 'No post went out or brought anything in this period.',
    tr: 'Bu dönemde gönderi çıkmadı, eskiler de bir şey getirmedi.',
    ru: 'За этот период посты не выходили и ничего не принесли.',
  },
  made: {
    en: 'Made on {day} with Meydan',
    tr: 'Meydan ile {day} tarihinde hazırlandı',
    ru: 'Составлено {day} в Meydan',
  },
  'made-for': { en: 'Made on {day}', tr: '{day} tarihinde hazırlandı', ru: 'Составлено {day}' },
  page: { en: 'Page {page} of {pages}', tr: 'Sayfa {page} / {pages}', ru: 'Страница {page} из {pages}' },
  other: { en: 'Other languages', tr: 'Diğer diller', ru: 'Другие языки' },
  direct: { en: 'Direct', tr: 'Doğrudan', ru: 'Напрямую' },
  letter: {
    en: 'The report for {period} is attached.',
    tr: '{period} raporu ektedir.',
    ru: 'Отчёт за {period} — во вложении.',
  },
} as const satisfies Words<string>

export type ReportWord = keyof typeof REPORT

/** Outcomes of each kind, as they stand after a number or alone. */
export const KIND_NAMES = {
  registration: { en: 'registrations', tr: 'kayıt', ru: 'Регистрации' },
  call: { en: 'calls', tr: 'arama', ru: 'Звонки' },
  sale: { en: 'sales', tr: 'satış', ru: 'Продажи' },
  lead: { en: 'requests', tr: 'talep', ru: 'Заявки' },
  subscription: { en: 'subscriptions', tr: 'abonelik', ru: 'Подписки' },
  visit: { en: 'visits', tr: 'ziyaret', ru: 'Визиты' },
  other: { en: 'other outcomes', tr: 'diğer sonuç', ru: 'Другие результаты' },
} as const satisfies Words<string>
