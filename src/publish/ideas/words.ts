import type { Words } from '#platform/words.ts'

export type IdeaRefusal = 'no-such-idea' | 'no-picture' | 'picture-not-had'

export const ideaSorry: Words<IdeaRefusal> = {
  'no-such-idea': {
    en: 'This idea is no longer on the shelf: it was dropped, or somebody made a draft of it.',
    tr: 'Bu fikir artık rafta değil: bırakılmış ya da biri ondan taslak yapmış.',
    ru: 'Этой идеи на полке больше нет: её убрали или сделали из неё черновик.',
  },
  'no-picture': {
    en: 'This story brings no picture. Use one of your own.',
    tr: 'Bu haberin görseli yok. Kendi görselinizi kullanın.',
    ru: 'У этого сюжета нет картинки. Возьмите свою.',
  },
  'picture-not-had': {
    en: 'The picture cannot be had from where it stands. Open the original and save it from there.',
    tr: 'Görsel bulunduğu yerden alınamıyor. Aslını açıp oradan kaydedin.',
    ru: 'Картинку не удаётся получить с её места. Откройте оригинал и сохраните её оттуда.',
  },
}
