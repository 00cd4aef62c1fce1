import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'page',
      secret: false,
      example: 'https://www.example.com/our-page',
      label: { en: 'Address of the page', tr: 'Sayfanın adresi', ru: 'Адрес страницы' },
      hint: {
        en: 'Where a person will post: any page, group or forum.',
        tr: 'Gönderinin elle paylaşılacağı yer: herhangi bir sayfa, grup ya da forum.',
        ru: 'Где пост опубликует человек: любая страница, группа или форум.',
      },
    },
    {
      id: 'name',
      secret: false,
      optional: true,
      example: '',
      label: { en: 'Name', tr: 'Ad', ru: 'Название' },
      hint: {
        en: 'How you call it on this desk.',
        tr: 'Bu masada ona ne dediğiniz.',
        ru: 'Как вы называете её за этим столом.',
      },
    },
  ],
  steps: [
    {
      en: 'When a post is due, Today hands you its text and pictures. Post it there and paste the link here.',
      tr: 'Gönderinin saati gelince Bugün size metnini ve görsellerini verir. Orada paylaşın, bağlantısını buraya yapıştırın.',
      ru: 'Когда придёт время, «Сегодня» выдаст вам текст и картинки. Опубликуйте там и вставьте сюда ссылку.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'publish-alone',
    why: {
      en: 'The desk cannot post there by itself: a person posts when it is time.',
      tr: 'Masa orada kendiliğinden paylaşamaz: zamanı gelince bir kişi paylaşır.',
      ru: 'Сам стол там ничего не публикует: в нужное время это делает человек.',
    },
  },
  {
    what: 'comments',
    why: {
      en: 'Comments and figures of this page do not come to the desk.',
      tr: 'Bu sayfanın yorumları ve rakamları masaya gelmez.',
      ru: 'Комментарии и цифры этой страницы на стол не приходят.',
    },
  },
]
