import { appSecret, verifyToken } from '../graph/fields.ts'
import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  needsAddress: {
    en: 'Threads fetches pictures and videos from the desk itself. While it cannot reach the desk, only texts and polls can be published; reading and answering work.',
    tr: 'Threads görselleri ve videoları masadan kendisi alır. Masaya ulaşamadığı sürece yalnızca metin ve anket yayımlanabilir; okuma ve yanıtlama çalışır.',
    ru: 'Threads сам забирает изображения и видео со стола. Пока стол ему недоступен, можно публиковать только тексты и опросы; чтение и ответы работают.',
  },
  fields: [
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Access token', tr: 'Erişim anahtarı', ru: 'Маркер доступа' },
      hint: {
        en: 'From your app’s “User Token Generator”. It lives for 60 days; the desk exchanges it every week by itself.',
        tr: 'Uygulamanızın “User Token Generator” bölümünden alınır. 60 gün geçerlidir; masa onu her hafta kendisi yeniler.',
        ru: 'Из раздела «User Token Generator» вашего приложения. Он живёт 60 дней; стол сам обновляет его каждую неделю.',
      },
    },
    appSecret,
    verifyToken,
  ],
  steps: [
    {
      en: 'On developers.facebook.com create an app with the use case “Access the Threads API”.',
      tr: 'developers.facebook.com’da “Access the Threads API” kullanım amacıyla bir uygulama oluşturun.',
      ru: 'На developers.facebook.com создайте приложение с вариантом использования «Access the Threads API».',
    },
    {
      en: 'Under Customize add threads_basic and threads_content_publish: without them nothing can be published. threads_read_replies: without it you see no answers. threads_manage_replies: without it you cannot answer or hide. threads_manage_mentions: without it you do not see who names you.',
      tr: 'Customize altında threads_basic ve threads_content_publish izinlerini ekleyin: bunlar olmadan hiçbir şey yayımlanamaz. threads_read_replies: olmadan yanıtları göremezsiniz. threads_manage_replies: olmadan yanıtlayamaz, gizleyemezsiniz. threads_manage_mentions: olmadan sizi kimin andığını göremezsiniz.',
      ru: 'В разделе Customize добавьте threads_basic и threads_content_publish: без них ничего не опубликовать. threads_read_replies: без него не видно ответов. threads_manage_replies: без него нельзя отвечать и скрывать. threads_manage_mentions: без него не видно, кто вас упомянул.',
    },
    {
      en: 'threads_manage_insights: without it nothing is counted. threads_delete: without it posts cannot be deleted from here. threads_keyword_search: without it nothing can be searched; before Meta has reviewed the app, it finds only your own posts.',
      tr: 'threads_manage_insights: olmadan hiçbir şey sayılmaz. threads_delete: olmadan gönderiler buradan silinemez. threads_keyword_search: olmadan arama yapılamaz; Meta uygulamayı inceleyene kadar yalnızca kendi gönderilerinizi bulur.',
      ru: 'threads_manage_insights: без него ничего не считается. threads_delete: без него нельзя удалять посты отсюда. threads_keyword_search: без него нет поиска; пока Meta не проверила приложение, находятся только ваши посты.',
    },
    {
      en: 'Under App roles add the profile as a “Threads Tester” and accept the invitation on threads.com, in Settings, Account, Website permissions. Then press “Generate access token” in the User Token Generator and copy the token here.',
      tr: 'App roles altında profili “Threads Tester” olarak ekleyin ve daveti threads.com’da Ayarlar, Hesap, Web sitesi izinleri bölümünde kabul edin. Sonra User Token Generator’da “Generate access token”a basıp anahtarı buraya kopyalayın.',
      ru: 'В разделе App roles добавьте профиль как «Threads Tester» и примите приглашение на threads.com: «Настройки», «Аккаунт», «Разрешения сайтов». Затем нажмите «Generate access token» в User Token Generator и скопируйте маркер сюда.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'messages',
    why: {
      en: 'Messages on Threads are not open to programs.',
      tr: 'Threads mesajları programlara açık değil.',
      ru: 'Сообщения в Threads недоступны программам.',
    },
  },
  {
    what: 'like',
    why: {
      en: 'Programs cannot like, mute or block here.',
      tr: 'Programlar burada beğenemez, sessize alamaz, engelleyemez.',
      ru: 'Программы здесь не могут отмечать, заглушать и блокировать.',
    },
  },
  {
    what: 'edit',
    why: {
      en: 'A post that is out cannot be changed by a program, only deleted; hiding works for answers right under a post, and hides what stands below them.',
      tr: 'Yayımlanan gönderiyi program değiştiremez, yalnızca silebilir; gizleme doğrudan gönderinin altındaki yanıtlarda çalışır ve onların altındakileri de gizler.',
      ru: 'Вышедший пост программа не может изменить, только удалить; скрывать можно ответы прямо под постом, вместе со всем, что под ними.',
    },
  },
  {
    what: 'deleting others',
    why: {
      en: 'Answers of others cannot be deleted, only hidden. A profile may delete 100 posts a day.',
      tr: 'Başkalarının yanıtları silinemez, yalnızca gizlenebilir. Bir profil günde 100 gönderi silebilir.',
      ru: 'Чужие ответы нельзя удалить, только скрыть. Профиль может удалить 100 постов в день.',
    },
  },
  {
    what: 'older posts',
    why: {
      en: 'Answers under posts older than the last 15 are heard only if Meta tells them by itself, through Webhooks.',
      tr: 'Son 15 gönderiden eskilerin altındaki yanıtlar ancak Meta bunları Webhooks ile kendisi bildirirse duyulur.',
      ru: 'Ответы под постами старше последних 15 слышны, только если Meta сообщает о них сама, через Webhooks.',
    },
  },
]
