import type { Lang } from '#platform/words.ts'

/** What a person reads before letting a program speak for the page. */
export const consent: Record<
  Lang,
  {
    title: (program: string, page: string) => string
    what: string
    allow: string
    refuse: string
    copy: string
    refused: string
  }
> = {
  en: {
    title: (program, page) => `${program} wants to speak for @${page}`,
    what: 'It will read what people say to the page, and post for it.',
    allow: 'Allow',
    refuse: 'Refuse',
    copy: 'Copy this code into the program',
    refused: 'The program was not let in',
  },
  tr: {
    title: (program, page) => `${program}, @${page} adına konuşmak istiyor`,
    what: 'Sayfaya yazılanları okuyacak ve sayfa adına paylaşım yapacak.',
    allow: 'İzin ver',
    refuse: 'Reddet',
    copy: 'Bu kodu programa kopyalayın',
    refused: 'Programa izin verilmedi',
  },
  ru: {
    title: (program, page) => `${program} хочет говорить от имени @${page}`,
    what: 'Программа будет читать, что пишут странице, и публиковать от её имени.',
    allow: 'Разрешить',
    refuse: 'Отказать',
    copy: 'Скопируйте этот код в программу',
    refused: 'Программа не получила доступа',
  },
}
