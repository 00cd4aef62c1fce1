import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'name',
      secret: false,
      example: 'Köşe Fırın',
      label: { en: 'Name of the feed', tr: 'Akışın adı', ru: 'Название ленты' },
      hint: {
        en: 'Readers see it above your posts.',
        tr: 'Okuyucular gönderilerinizin üzerinde bunu görür.',
        ru: 'Его видят читатели над вашими публикациями.',
      },
    },
    {
      id: 'word',
      secret: false,
      optional: true,
      example: 'haberler',
      label: { en: 'Word in the address', tr: 'Adresteki sözcük', ru: 'Слово в адресе' },
      hint: {
        en: 'Small letters, digits and hyphens. Leave it empty for an address nobody can guess.',
        tr: 'Küçük harf, rakam ve tire. Kimsenin tahmin edemeyeceği bir adres için boş bırakın.',
        ru: 'Строчные буквы, цифры и дефисы. Оставьте пустым, чтобы адрес нельзя было угадать.',
      },
    },
    {
      id: 'site',
      secret: false,
      optional: true,
      example: 'https://www.example.com',
      label: { en: 'Your site', tr: 'Siteniz', ru: 'Ваш сайт' },
      hint: {
        en: 'Where the name of the feed leads. Leave it empty if there is none.',
        tr: 'Akışın adının götürdüğü yer. Yoksa boş bırakın.',
        ru: 'Куда ведёт название ленты. Если его нет, оставьте пустым.',
      },
    },
  ],
  steps: [
    {
      en: 'Connect the feed; its address stands in the channel’s page. Everybody who knows it can read it without signing in, so give it to readers, to your site or to an automation.',
      tr: 'Akışı bağlayın; adresi kanalın sayfasında durur. Bilen herkes oturum açmadan okuyabilir: okuyuculara, sitenize ya da bir otomasyona verin.',
      ru: 'Подключите ленту; её адрес указан на странице канала. Читать её без входа может каждый, кто его знает: дайте его читателям, своему сайту или автоматизации.',
    },
    {
      en: 'For readers outside, your desk needs an address the world can reach (MEYDAN_URL). Otherwise only machines in your own house can read the feed.',
      tr: 'Dışarıdaki okuyucular için masanızın dünyadan ulaşılabilen bir adresi olmalı (MEYDAN_URL). Yoksa akışı yalnızca kendi ağınızdaki makineler okur.',
      ru: 'Чтобы ленту читали снаружи, столу нужен адрес, доступный из интернета (MEYDAN_URL). Иначе читать её смогут только машины вашей сети.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'read',
    why: {
      en: 'A feed only goes out: nobody answers in it, and who reads it is not known.',
      tr: 'Akış yalnızca dışarı gider: içinde kimse yanıt vermez, kimin okuduğu bilinmez.',
      ru: 'Лента только выходит: в ней никто не отвечает, и кто её читает, неизвестно.',
    },
  },
  {
    what: 'poll',
    why: {
      en: 'A feed has no polls, threads or smaller audiences.',
      tr: 'Akışta anket, zincir ya da dar kitle yoktur.',
      ru: 'В ленте нет опросов, цепочек и узкой аудитории.',
    },
  },
]
