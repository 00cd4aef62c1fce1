import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'server',
      secret: false,
      example: 'mastodon.social',
      label: { en: 'Server', tr: 'Sunucu', ru: 'Сервер' },
      hint: {
        en: 'The part of your address after the second @.',
        tr: 'Adresinizin ikinci @ işaretinden sonraki kısmı.',
        ru: 'Часть вашего адреса после второй @.',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Access token', tr: 'Erişim belirteci', ru: 'Токен доступа' },
      hint: {
        en: 'Needed only if you do not sign in on the page of your server.',
        tr: 'Yalnızca sunucunuzun sayfasında oturum açmıyorsanız gerekir.',
        ru: 'Нужен, только если вы не входите на странице своего сервера.',
      },
    },
  ],
  steps: [
    {
      en: 'On your server open Preferences, then Development, and press “New application”.',
      tr: 'Sunucunuzda Tercihler’i, ardından Geliştirme’yi açın ve “Yeni uygulama” düğmesine basın.',
      ru: 'На своём сервере откройте «Настройки», затем «Разработчикам» и нажмите «Новое приложение».',
    },
    {
      en: 'Call it Meydan. Leave “read” ticked and add write:statuses, write:media, write:favourites, write:mutes and write:blocks.',
      tr: 'Adını Meydan koyun. “read” işaretli kalsın; write:statuses, write:media, write:favourites, write:mutes ve write:blocks izinlerini ekleyin.',
      ru: 'Назовите его Meydan. Оставьте «read» и добавьте write:statuses, write:media, write:favourites, write:mutes и write:blocks.',
    },
    {
      en: 'Open the application and copy “Your access token” here.',
      tr: 'Uygulamayı açıp “Erişim belirteciniz” satırını buraya kopyalayın.',
      ru: 'Откройте приложение и скопируйте сюда «Ваш токен доступа».',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'hide',
    why: {
      en: 'Nobody can hide a stranger’s comment here: every server keeps its own copy. You can mute or block the person.',
      tr: 'Burada başkasının yorumu gizlenemez: her sunucu kendi kopyasını tutar. Kişiyi sessize alabilir ya da engelleyebilirsiniz.',
      ru: 'Скрыть чужой комментарий здесь нельзя: у каждого сервера своя копия. Автора можно заглушить или заблокировать.',
    },
  },
  {
    what: 'views',
    why: {
      en: 'This network counts no views, on purpose.',
      tr: 'Bu ağ bilinçli olarak görüntülenme saymaz.',
      ru: 'Эта сеть намеренно не считает просмотры.',
    },
  },
  {
    what: 'schedule',
    why: {
      en: 'We keep the schedule ourselves: some servers of this family publish a scheduled post at once.',
      tr: 'Zamanlamayı biz tutuyoruz: bu ailedeki bazı sunucular zamanlanmış gönderiyi hemen yayımlıyor.',
      ru: 'Расписание ведём мы: некоторые серверы этого семейства публикуют отложенное сразу.',
    },
  },
]
