import type { Sentence } from '#platform/words.ts'
import { AUDIENCE_FORMULAS } from './audience/audience-formulas.ts'
import { ATTRIBUTION_FORMULAS } from './attribution-formulas.ts'
import { COST_FORMULAS } from './campaigns/cost-formulas.ts'
import { MATRIX_FORMULAS } from './matrix/matrix-formulas.ts'
import { TALK_FORMULAS } from './talk-formulas.ts'

/** How a figure is computed, by its name; the same name always means the same sum. */
export const FORMULAS = {
  posts_published: {
    unit: 'count',
    better: 'up',
    name: { en: 'Posts published', tr: 'Yayımlanan gönderiler', ru: 'Опубликовано постов' },
    how: {
      en: 'Deliveries that went live in the period; one post on two channels counts twice.',
      tr: 'Dönem içinde yayına giren gönderimler; iki kanaldaki bir gönderi iki sayılır.',
      ru: 'Публикации, вышедшие за период; один пост на двух каналах считается дважды.',
    },
  },
  comments: {
    unit: 'count',
    better: 'up',
    name: { en: 'Comments', tr: 'Yorumlar', ru: 'Комментарии' },
    how: {
      en: 'Comments, mentions and messages from people in the period, without deleted ones.',
      tr: 'Dönem içinde insanlardan gelen yorum, bahsetme ve mesajlar; silinenler hariç.',
      ru: 'Комментарии, упоминания и сообщения людей за период, без удалённых.',
    },
  },
  replies: {
    unit: 'count',
    better: 'up',
    name: { en: 'Replies', tr: 'Yanıtlar', ru: 'Ответы' },
    how: {
      en: 'Answers of ours that arrived on the network in the period.',
      tr: 'Dönem içinde ağa ulaşan yanıtlarımız.',
      ru: 'Наши ответы, дошедшие до сети за период.',
    },
  },
  first_reply_median: {
    unit: 'minutes',
    better: 'down',
    name: { en: 'Wait for a reply', tr: 'Yanıt bekleme süresi', ru: 'Ожидание ответа' },
    how: {
      en: 'Median of the minutes from the first unanswered message to our answer, around the clock.',
      tr: 'Yanıtlanmamış ilk mesajdan yanıtımıza kadar geçen dakikaların medyanı; günün her saati sayılır.',
      ru: 'Медиана минут от первого неотвеченного сообщения до нашего ответа, круглосуточно.',
    },
  },
  net_sentiment: {
    unit: 'percent',
    better: 'up',
    name: { en: 'Net mood', tr: 'Net duygu', ru: 'Баланс настроений' },
    how: {
      en: '(positive − negative) ÷ all comments of the period.',
      tr: '(olumlu − olumsuz) ÷ dönemdeki tüm yorumlar.',
      ru: '(положительные − отрицательные) ÷ все комментарии за период.',
    },
  },
  mood_lift: {
    unit: 'mood',
    better: 'up',
    name: { en: 'Mood after our replies', tr: 'Yanıtımızdan sonraki duygu', ru: 'Настроение после ответа' },
    how: {
      en: 'Average mood of the people we answered after our reply minus before it, on a scale from −1 to 1; only those who wrote again.',
      tr: 'Yanıt verdiğimiz kişilerin yanıttan sonraki ortalama duygusundan önceki çıkarılır; −1 ile 1 arası, yalnızca yeniden yazanlar.',
      ru: 'Среднее настроение тех, кому мы ответили: после ответа минус до него, от −1 до 1; только те, кто написал снова.',
    },
  },
  link_clicks: {
    unit: 'count',
    better: 'up',
    name: { en: 'Clicks', tr: 'Tıklamalar', ru: 'Клики' },
    how: {
      en: 'People who followed our short links, in a browser or inside an app; previews and bots are not people.',
      tr: 'Kısa bağlantılarımızı tarayıcıda ya da uygulama içinde açan kişiler; önizlemeler ve botlar sayılmaz.',
      ru: 'Люди, открывшие наши короткие ссылки в браузере или внутри приложения; предпросмотры и боты не считаются.',
    },
  },
  link_previews: {
    unit: 'count',
    better: 'up',
    name: { en: 'Pasted in chats', tr: 'Sohbetlere yapıştırma', ru: 'Вставки в чаты' },
    how: {
      en: 'Times a chat or network fetched a preview of our link: somebody pasted it there.',
      tr: 'Bir sohbet ya da ağın bağlantımızın önizlemesini çekme sayısı: biri onu oraya yapıştırdı.',
      ru: 'Сколько раз чат или сеть запросили предпросмотр нашей ссылки: кто-то вставил её туда.',
    },
  },
  link_bots: {
    unit: 'count',
    better: 'down',
    name: { en: 'Bots', tr: 'Botlar', ru: 'Боты' },
    how: {
      en: 'Requests of our links by machines; kept so that you can see what was left out.',
      tr: 'Bağlantılarımıza makinelerden gelen istekler; neyin dışarıda bırakıldığını görebilmeniz için saklanır.',
      ru: 'Запросы ссылок машинами; сохраняются, чтобы было видно, что мы отбросили.',
    },
  },
  outcomes: {
    unit: 'count',
    better: 'up',
    name: { en: 'Outcomes', tr: 'Sonuçlar', ru: 'Результаты' },
    how: {
      en: 'Registrations, calls, sales and the like that the site or the team told us of; each reference once.',
      tr: 'Sitenin ya da ekibin bildirdiği kayıtlar, aramalar, satışlar ve benzerleri; her referans bir kez.',
      ru: 'Регистрации, звонки, продажи и подобное, о чём сообщил сайт или команда; каждый номер учитывается один раз.',
    },
  },
  outcome_value: {
    unit: 'money',
    better: 'up',
    name: { en: 'Value', tr: 'Değer', ru: 'Сумма' },
    how: {
      en: 'Sum of the values told with the outcomes, each currency for itself.',
      tr: 'Sonuçlarla bildirilen tutarların toplamı; her para birimi ayrı.',
      ru: 'Сумма значений, переданных с результатами, отдельно по каждой валюте.',
    },
  },
  followers_gained: {
    unit: 'count',
    better: 'up',
    name: { en: 'Followers gained', tr: 'Kazanılan takipçi', ru: 'Прирост подписчиков' },
    how: {
      en: 'Followers at the end of the period minus those at its beginning, over channels known at both.',
      tr: 'Dönem sonundaki takipçilerden başındakiler çıkarılır; her iki anda da bilinen kanallar için.',
      ru: 'Подписчики в конце периода минус в начале, по каналам, известным в оба момента.',
    },
  },
  stories_used: {
    unit: 'count',
    better: 'up',
    name: { en: 'Stories used', tr: 'Kullanılan haberler', ru: 'Использовано новостей' },
    how: {
      en: 'Different stories from Watch that became a post in the period.',
      tr: 'Dönem içinde gönderiye dönüşen farklı İzleme haberleri.',
      ru: 'Разные истории из раздела «Мониторинг», ставшие постами за период.',
    },
  },
  ...ATTRIBUTION_FORMULAS,
  ...TALK_FORMULAS,
  ...COST_FORMULAS,
  ...AUDIENCE_FORMULAS,
  ...MATRIX_FORMULAS,
} as const satisfies Record<string, Formula>

export type FormulaId = keyof typeof FORMULAS

export const FORMULA_IDS = Object.keys(FORMULAS).filter((id): id is FormulaId => id in FORMULAS)

type Formula = {
  unit: 'count' | 'minutes' | 'percent' | 'share' | 'mood' | 'money'
  /** Which way is good. */
  better: 'up' | 'down'
  name: Sentence
  how: Sentence
}
