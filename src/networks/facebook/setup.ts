import { appSecret, verifyToken } from '../graph/fields.ts'
import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'page',
      secret: false,
      optional: true,
      example: 'kosefirin',
      label: { en: 'Page', tr: 'Sayfa', ru: 'Страница' },
      hint: {
        en: 'Its name or number. Only needed if your key opens several pages; otherwise leave it empty.',
        tr: 'Adı ya da numarası. Yalnızca anahtarınız birden çok sayfa açıyorsa gerekir; yoksa boş bırakın.',
        ru: 'Имя или номер. Нужно, только если ваш ключ открывает несколько страниц, иначе оставьте пустым.',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Access token', tr: 'Erişim anahtarı', ru: 'Маркер доступа' },
      hint: {
        en: 'Of the page, of a system user, or your own from the Graph API Explorer: yours is exchanged for the page’s at once.',
        tr: 'Sayfanın, bir sistem kullanıcısının ya da Graph API Explorer’dan aldığınız kendi anahtarınız: sizinki hemen sayfanınkiyle değiştirilir.',
        ru: 'Страницы, системного пользователя или ваш собственный из Graph API Explorer: ваш сразу обменивается на маркер страницы.',
      },
    },
    {
      id: 'appId',
      secret: true,
      optional: true,
      example: '',
      label: { en: 'App ID', tr: 'Uygulama numarası', ru: 'ID приложения' },
      hint: {
        en: 'Together with the app secret it turns a token that ends within hours into one that does not end. With a token that lasts, leave it empty.',
        tr: 'Uygulama gizli anahtarıyla birlikte, saatler içinde biten bir anahtarı süresiz olanla değiştirir. Anahtarınız uzun süreliyse boş bırakın.',
        ru: 'Вместе с секретом приложения превращает маркер, который живёт часы, в бессрочный. Если маркер уже долгосрочный, оставьте пустым.',
      },
    },
    appSecret,
    verifyToken,
  ],
  steps: [
    {
      en: 'On developers.facebook.com create an app of the type Business and switch it to Live: what an app in development posts, only its own people see.',
      tr: 'developers.facebook.com’da Business türünde bir uygulama oluşturup yayına (Live) alın: geliştirme kipindeki uygulamanın paylaştığını yalnızca kendi ekibi görür.',
      ru: 'На developers.facebook.com создайте приложение типа Business и переведите его в режим Live: посты приложения в разработке видят только его участники.',
    },
    {
      en: 'In the Graph API Explorer choose the app, press “Generate access token” and allow the permissions of the next two lines. You need a role on the page for each of them.',
      tr: 'Graph API Explorer’da uygulamayı seçin, “Generate access token”a basın ve sonraki iki satırdaki izinleri verin. Her biri için sayfada bir rolünüz olmalı.',
      ru: 'В Graph API Explorer выберите приложение, нажмите «Generate access token» и дайте разрешения из двух следующих строк. Для каждого нужна роль на странице.',
    },
    {
      en: 'pages_show_list, pages_read_engagement and pages_manage_posts: without them nothing can be published. pages_read_user_content: without it you see no comments and no mentions. pages_manage_engagement: without it you cannot answer, hide, like or delete comments.',
      tr: 'pages_show_list, pages_read_engagement ve pages_manage_posts: bunlar olmadan hiçbir şey yayımlanamaz. pages_read_user_content: olmadan yorumları ve anmaları göremezsiniz. pages_manage_engagement: olmadan yorumları yanıtlayamaz, gizleyemez, beğenemez, silemezsiniz.',
      ru: 'pages_show_list, pages_read_engagement и pages_manage_posts: без них ничего не опубликовать. pages_read_user_content: без него не видно комментариев и упоминаний. pages_manage_engagement: без него нельзя отвечать, скрывать, отмечать и удалять комментарии.',
    },
    {
      en: 'pages_messaging: without it you see no messages. read_insights: without it views are not counted. pages_manage_metadata: without it nobody can be blocked, and Meta does not tell comments by itself.',
      tr: 'pages_messaging: olmadan mesajları göremezsiniz. read_insights: olmadan görüntülenmeler sayılmaz. pages_manage_metadata: olmadan kimse engellenemez ve Meta yorumları kendisi bildirmez.',
      ru: 'pages_messaging: без него не видно сообщений. read_insights: без него не считаются просмотры. pages_manage_metadata: без него никого не заблокировать, и Meta не сообщает о комментариях сама.',
    },
    {
      en: 'Copy the token here. For a page of somebody else’s business, or for an app that others use, Meta wants to review each permission first.',
      tr: 'Anahtarı buraya kopyalayın. Başkasının işletmesine ait bir sayfa ya da başkalarının kullandığı bir uygulama için Meta önce her izni inceler.',
      ru: 'Скопируйте маркер сюда. Для страницы чужой компании или приложения, которым пользуются другие, Meta сначала проверяет каждое разрешение.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'messages',
    why: {
      en: 'A person can be written to only within 24 hours of that person’s last message; the desk never writes first.',
      tr: 'Bir kişiye yalnızca son mesajından sonraki 24 saat içinde yazılabilir; masa hiçbir zaman ilk yazan olmaz.',
      ru: 'Человеку можно писать только в течение 24 часов после его последнего сообщения; первым стол не пишет никогда.',
    },
  },
  {
    what: 'mute',
    why: {
      en: 'A person cannot be muted on a page, only blocked.',
      tr: 'Sayfada kişi sessize alınamaz, yalnızca engellenebilir.',
      ru: 'На странице нельзя заглушить человека, можно только заблокировать.',
    },
  },
  {
    what: 'polls',
    why: {
      en: 'Pages have no polls that a program could make.',
      tr: 'Sayfalarda bir programın oluşturabileceği anket yok.',
      ru: 'На страницах нет опросов, которые могла бы создать программа.',
    },
  },
  {
    what: 'repeats',
    why: {
      en: 'Facebook refuses the same words twice in a row.',
      tr: 'Facebook aynı sözleri art arda iki kez kabul etmez.',
      ru: 'Facebook не принимает одни и те же слова два раза подряд.',
    },
  },
  {
    what: 'older posts',
    why: {
      en: 'Comments under posts older than the last 25 are heard only if Meta tells them by itself, through Webhooks.',
      tr: 'Son 25 gönderiden eskilerin altındaki yorumlar ancak Meta bunları Webhooks ile kendisi bildirirse duyulur.',
      ru: 'Комментарии под постами старше последних 25 слышны, только если Meta сообщает о них сама, через Webhooks.',
    },
  },
]
