/** What a row may say about a post. */
export const COLUMNS = [
  'id',
  'state',
  'date',
  'time',
  'zone',
  'channels',
  'title',
  'text',
  'link',
  'media',
  'alt',
  'comment',
  'warning',
  'language',
  'goal',
  'campaign',
] as const

export type Column = (typeof COLUMNS)[number]

/** How headings call them, in the three languages and as other tools export them. */
const NAMES: Record<Column, string[]> = {
  id: ['id', 'post id'],
  state: ['state', 'status', 'durum', 'состояние', 'статус'],
  date: ['date', 'day', 'scheduled at', 'schedule', 'tarih', 'gün', 'дата', 'день'],
  time: ['time', 'hour', 'saat', 'время', 'час'],
  zone: ['zone', 'time zone', 'timezone', 'saat dilimi', 'часовой пояс'],
  channels: ['channels', 'channel', 'accounts', 'profiles', 'kanallar', 'kanal', 'каналы', 'канал'],
  title: ['title', 'headline', 'başlık', 'заголовок'],
  text: ['text', 'post', 'caption', 'content', 'message', 'metin', 'gönderi', 'текст', 'пост'],
  link: ['link', 'url', 'bağlantı', 'ссылка'],
  media: ['media', 'image', 'images', 'image url', 'media url', 'görsel', 'görseller', 'medya', 'медиа', 'изображения'],
  alt: ['alt', 'alt text', 'description', 'alt metin', 'alternatif metin', 'описание', 'альт'],
  comment: ['comment', 'first comment', 'yorum', 'ilk yorum', 'комментарий', 'первый комментарий'],
  warning: ['warning', 'content warning', 'cw', 'uyarı', 'предупреждение'],
  language: ['language', 'lang', 'dil', 'язык'],
  goal: ['goal', 'hedef', 'amaç', 'цель'],
  campaign: ['campaign', 'kampanya', 'кампания'],
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[ıİ]/g, 'i')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()

const KNOWN = new Map(COLUMNS.flatMap((column) => NAMES[column].map((name) => [fold(name), column] as const)))

/** Which column each place of the heading is; null where nobody knows the name. */
export const columnsIn = (heading: readonly string[]): (Column | null)[] =>
  heading.map((name) => KNOWN.get(fold(name)) ?? null)
