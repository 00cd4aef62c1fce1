import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'page',
      secret: false,
      optional: true,
      example: 'https://www.linkedin.com/company/kose-firin',
      label: { en: 'Page', tr: 'Sayfa', ru: 'Страница' },
      hint: {
        en: 'Address or number of the page. Leave it empty if you look after one page only.',
        tr: 'Sayfanın adresi ya da numarası. Yalnızca tek bir sayfanız varsa boş bırakın.',
        ru: 'Адрес или номер страницы. Оставьте пустым, если вы ведёте только одну страницу.',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Access token', tr: 'Erişim belirteci', ru: 'Токен доступа' },
      hint: {
        en: 'From the token generator of your app; it lives for sixty days.',
        tr: 'Uygulamanızın belirteç üreticisinden; altmış gün yaşar.',
        ru: 'Из генератора токенов вашего приложения; живёт шестьдесят дней.',
      },
    },
    {
      id: 'clientId',
      secret: true,
      optional: true,
      example: '',
      label: { en: 'Client ID', tr: 'İstemci kimliği', ru: 'Идентификатор клиента' },
      hint: {
        en: 'With it the desk knows when the token ends and checks its permissions. Leave it empty to do without.',
        tr: 'Bununla masa, belirtecin ne zaman biteceğini bilir ve izinlerini denetler. İstemezseniz boş bırakın.',
        ru: 'С ним стол знает, когда истекает токен, и проверяет его права. Можно оставить пустым.',
      },
    },
    {
      id: 'clientSecret',
      secret: true,
      optional: true,
      example: '',
      label: { en: 'Client secret', tr: 'İstemci gizli anahtarı', ru: 'Секрет клиента' },
      hint: {
        en: 'Goes with the client ID, and proves that what arrives at the desk by itself comes from LinkedIn. Leave it empty to do without.',
        tr: 'İstemci kimliğiyle birlikte verilir; masaya kendiliğinden gelenlerin LinkedIn’den geldiğini kanıtlar. İstemezseniz boş bırakın.',
        ru: 'Указывается вместе с идентификатором клиента и подтверждает, что присланное на стол пришло от LinkedIn. Можно оставить пустым.',
      },
    },
    {
      id: 'refreshToken',
      secret: true,
      optional: true,
      example: '',
      label: { en: 'Refresh token', tr: 'Yenileme belirteci', ru: 'Токен обновления' },
      hint: {
        en: 'LinkedIn gives one to approved apps: the desk then renews the token itself for a year. Leave it empty if you have none.',
        tr: 'LinkedIn bunu onaylı uygulamalara verir: masa belirteci bir yıl boyunca kendisi yeniler. Yoksa boş bırakın.',
        ru: 'LinkedIn выдаёт его одобренным приложениям: тогда стол в течение года обновляет токен сам. Если его нет, оставьте пустым.',
      },
    },
  ],
  steps: [
    {
      en: 'Go to linkedin.com/developers, create an app for your page and have a page administrator verify it.',
      tr: 'linkedin.com/developers adresine gidin, sayfanız için bir uygulama oluşturun ve bir sayfa yöneticisine doğrulatın.',
      ru: 'Откройте linkedin.com/developers, создайте приложение для своей страницы и попросите администратора страницы подтвердить его.',
    },
    {
      en: 'Under “Products” request “Community Management API”. LinkedIn asks for a legal entity and a business e-mail, and takes days. Without this product a page can neither be posted to nor read: until then connect it as a channel by hand.',
      tr: '“Products” altında “Community Management API” isteyin. LinkedIn bir tüzel kişilik ve iş e-postası ister, günler sürer. Bu ürün olmadan sayfada ne paylaşılabilir ne de sayfa okunabilir: o zamana kadar onu elle yürütülen bir kanal olarak bağlayın.',
      ru: 'В разделе «Products» запросите «Community Management API». LinkedIn требует юридическое лицо и рабочую почту и отвечает через несколько дней. Без этого продукта на странице нельзя ни публиковать, ни читать её: до тех пор подключите её как канал «вручную».',
    },
    {
      en: 'Open the OAuth token tools (linkedin.com/developers/tools/oauth), choose the app and tick: w_organization_social (without it nothing is posted, answered or liked), r_organization_social (without it no comment is read) and rw_organization_admin (without it nobody tells what happens on the page, and there are no figures).',
      tr: 'OAuth belirteç araçlarını açın (linkedin.com/developers/tools/oauth), uygulamayı seçin ve şunları işaretleyin: w_organization_social (yoksa paylaşım, yanıt ve beğeni olmaz), r_organization_social (yoksa yorum okunmaz) ve rw_organization_admin (yoksa sayfada olanları kimse bildirmez, rakam da gelmez).',
      ru: 'Откройте инструменты токенов OAuth (linkedin.com/developers/tools/oauth), выберите приложение и отметьте: w_organization_social (без него нельзя публиковать, отвечать и ставить лайки), r_organization_social (без него не читаются комментарии) и rw_organization_admin (без него никто не сообщит о событиях страницы и не будет цифр).',
    },
    {
      en: 'Sign in there as an administrator of the page, request the token and copy it here. A content administrator is not enough: LinkedIn tells comments to administrators only.',
      tr: 'Orada sayfanın yöneticisi olarak oturum açın, belirteci isteyip buraya kopyalayın. İçerik yöneticisi yetmez: LinkedIn yorumları yalnızca yöneticilere bildirir.',
      ru: 'Войдите там как администратор страницы, запросите токен и скопируйте его сюда. Роли администратора контента мало: о комментариях LinkedIn сообщает только администраторам.',
    },
    {
      en: 'If your desk has a public address you may enter it under “Webhooks” of the app, as the channel’s page shows it; comments then arrive within seconds. Without it the desk asks by itself.',
      tr: 'Masanızın herkese açık bir adresi varsa, kanal sayfasında gösterilen adresi uygulamanın “Webhooks” bölümüne girebilirsiniz; yorumlar saniyeler içinde gelir. Yoksa masa kendisi sorar.',
      ru: 'Если у стола есть публичный адрес, его можно указать в разделе «Webhooks» приложения — так, как показано на странице канала; тогда комментарии приходят за секунды. Иначе стол спрашивает сам.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'member',
    why: {
      en: 'Comments under the posts of a person are closed to programs. Connect the page of the organisation.',
      tr: 'Bir kişinin gönderileri altındaki yorumlar programlara kapalıdır. Kuruluşun sayfasını bağlayın.',
      ru: 'Комментарии под публикациями человека для программ закрыты. Подключите страницу организации.',
    },
  },
  {
    what: 'message',
    why: {
      en: 'LinkedIn gives messages to no desk like this one. Read them in LinkedIn itself.',
      tr: 'LinkedIn mesajları böyle bir masaya vermez. Onları LinkedIn’in içinde okuyun.',
      ru: 'Сообщения LinkedIn такому столу не отдаёт. Читайте их в самом LinkedIn.',
    },
  },
  {
    what: 'hide',
    why: {
      en: 'LinkedIn lets no program hide or delete the comment of somebody else, or block a person. Do it on the page itself.',
      tr: 'LinkedIn hiçbir programın başkasının yorumunu gizlemesine, silmesine ya da bir kişiyi engellemesine izin vermez. Bunu sayfanın kendisinde yapın.',
      ru: 'Программам нельзя скрывать или удалять чужие комментарии и блокировать людей. Сделайте это на самой странице.',
    },
  },
  {
    what: 'search',
    why: {
      en: 'LinkedIn has no search for programs.',
      tr: 'LinkedIn’de programlar için arama yoktur.',
      ru: 'Поиска для программ в LinkedIn нет.',
    },
  },
  {
    what: 'repeat',
    why: {
      en: 'LinkedIn refuses the same words twice within a while. Change the wording.',
      tr: 'LinkedIn, kısa arayla aynı metni ikinci kez kabul etmez. Metni değiştirin.',
      ru: 'Одни и те же слова дважды за короткое время LinkedIn не принимает. Измените текст.',
    },
  },
  {
    what: 'mention-in-comment',
    why: {
      en: 'LinkedIn tells when a post names the page, but not when a comment elsewhere does.',
      tr: 'LinkedIn, bir gönderi sayfayı andığında bildirir; başka yerdeki bir yorum andığında bildirmez.',
      ru: 'LinkedIn сообщает, когда страницу упоминает публикация, но не когда это делает комментарий в другом месте.',
    },
  },
  {
    what: 'language',
    why: {
      en: 'LinkedIn guesses the language of a post by itself.',
      tr: 'LinkedIn, gönderinin dilini kendisi tahmin eder.',
      ru: 'Язык публикации LinkedIn определяет сам.',
    },
  },
]
