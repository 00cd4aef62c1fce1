import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'clientId',
      secret: true,
      example: '1234567890-abc.apps.googleusercontent.com',
      label: { en: 'Client ID', tr: 'İstemci kimliği', ru: 'Идентификатор клиента' },
      hint: {
        en: 'Of the OAuth client in your own Google project; it ends in apps.googleusercontent.com.',
        tr: 'Kendi Google projenizdeki OAuth istemcisinin kimliği; apps.googleusercontent.com ile biter.',
        ru: 'Клиента OAuth в вашем собственном проекте Google; оканчивается на apps.googleusercontent.com.',
      },
    },
    {
      id: 'clientSecret',
      secret: true,
      example: '',
      label: { en: 'Client secret', tr: 'İstemci gizli anahtarı', ru: 'Секрет клиента' },
      hint: {
        en: 'Shown once, when the client is created. It begins with GOCSPX.',
        tr: 'İstemci oluşturulurken bir kez gösterilir. GOCSPX ile başlar.',
        ru: 'Показывается один раз, при создании клиента. Начинается с GOCSPX.',
      },
    },
    {
      id: 'refreshToken',
      secret: true,
      example: '',
      label: { en: 'Refresh token', tr: 'Yenileme belirteci', ru: 'Токен обновления' },
      hint: {
        en: 'From the OAuth Playground, step 2. It begins with 1//.',
        tr: 'OAuth Playground’un 2. adımından. 1// ile başlar.',
        ru: 'Из OAuth Playground, шаг 2. Начинается с 1//.',
      },
    },
  ],
  steps: [
    {
      en: 'Open console.cloud.google.com, create a project and enable “YouTube Data API v3” in its library. Without that YouTube refuses every request.',
      tr: 'console.cloud.google.com’u açın, bir proje oluşturun ve kitaplıkta “YouTube Data API v3”ü etkinleştirin. Bu olmadan YouTube her isteği reddeder.',
      ru: 'Откройте console.cloud.google.com, создайте проект и включите в библиотеке «YouTube Data API v3». Без этого YouTube отклоняет любой запрос.',
    },
    {
      en: 'Under “Google Auth Platform” fill in branding, choose the audience “External” and press “Publish app”. While it stays in “Testing” the token dies after seven days and the channel has to be connected again every week.',
      tr: '“Google Auth Platform” altında marka bilgilerini doldurun, hedef kitle olarak “External” seçin ve “Publish app”e basın. “Testing” durumunda kalırsa belirteç yedi günde ölür ve kanalı her hafta yeniden bağlamanız gerekir.',
      ru: 'В разделе «Google Auth Platform» заполните сведения о приложении, выберите аудиторию «External» и нажмите «Publish app». Пока оно в состоянии «Testing», токен живёт семь дней и канал придётся подключать каждую неделю.',
    },
    {
      en: 'Under “Clients” create an OAuth client of the type “Web application” with the redirect address https://developers.google.com/oauthplayground and copy its ID and secret here.',
      tr: '“Clients” altında “Web application” türünde bir OAuth istemcisi oluşturun, yönlendirme adresi olarak https://developers.google.com/oauthplayground yazın; kimliğini ve gizli anahtarını buraya kopyalayın.',
      ru: 'В разделе «Clients» создайте клиента OAuth типа «Web application» с адресом перенаправления https://developers.google.com/oauthplayground и скопируйте сюда его идентификатор и секрет.',
    },
    {
      en: 'Open developers.google.com/oauthplayground, press the gear, choose “Use your own OAuth credentials” and enter both. As scope type https://www.googleapis.com/auth/youtube.force-ssl: it covers comments, their moderation and uploads; without it this desk does not accept the token.',
      tr: 'developers.google.com/oauthplayground’u açın, dişliye basın, “Use your own OAuth credentials” seçip ikisini girin. Kapsam olarak https://www.googleapis.com/auth/youtube.force-ssl yazın: yorumları, yorum denetimini ve yüklemeleri kapsar; bu olmadan masa belirteci kabul etmez.',
      ru: 'Откройте developers.google.com/oauthplayground, нажмите на шестерёнку, выберите «Use your own OAuth credentials» и введите оба значения. В качестве scope укажите https://www.googleapis.com/auth/youtube.force-ssl: он охватывает комментарии, их модерацию и загрузку видео; без него этот стол токен не примет.',
    },
    {
      en: 'Press “Authorize APIs”, sign in and choose the channel (not your personal account). Google warns that the app is not verified: it is your own, go on. Then press “Exchange authorization code for tokens” and copy the refresh token.',
      tr: '“Authorize APIs”e basın, oturum açın ve kanalı seçin (kişisel hesabınızı değil). Google uygulamanın doğrulanmadığını söyler: sizin kendi uygulamanız, devam edin. Sonra “Exchange authorization code for tokens”a basıp yenileme belirtecini kopyalayın.',
      ru: 'Нажмите «Authorize APIs», войдите и выберите канал (а не личный аккаунт). Google предупредит, что приложение не проверено: оно ваше собственное, продолжайте. Затем нажмите «Exchange authorization code for tokens» и скопируйте токен обновления.',
    },
    {
      en: 'Videos that a new project puts up stay private until Google has audited it (youtube.com “API Services audit form”). Until then this desk says so beside the post; comments work from the first minute.',
      tr: 'Yeni bir projenin yüklediği videolar, Google projeyi denetleyene kadar gizli kalır (YouTube’un “API Services audit form”u). O zamana kadar masa bunu gönderinin yanında söyler; yorumlar ilk dakikadan çalışır.',
      ru: 'Видео, загруженные новым проектом, остаются закрытыми, пока Google не проведёт его аудит (форма «API Services audit» у YouTube). До тех пор стол сообщает об этом рядом с публикацией; комментарии работают с первой минуты.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'post',
    why: {
      en: 'YouTube lets no program write community posts: a post here is a video with its title and description. A picture beside it becomes its thumbnail.',
      tr: 'YouTube hiçbir programın topluluk gönderisi yazmasına izin vermez: buradaki gönderi, başlığı ve açıklamasıyla bir videodur. Yanındaki görsel küçük resim olur.',
      ru: 'Программам YouTube не даёт писать записи в сообщество: публикация здесь — это видео с названием и описанием. Картинка рядом с ним становится обложкой.',
    },
  },
  {
    what: 'like',
    why: {
      en: 'YouTube lets no program like or heart a comment. Do it in YouTube Studio.',
      tr: 'YouTube hiçbir programın bir yorumu beğenmesine ya da kalp vermesine izin vermez. Bunu YouTube Studio’da yapın.',
      ru: 'Ставить лайки и «сердечки» комментариям программам нельзя. Сделайте это в Творческой студии YouTube.',
    },
  },
  {
    what: 'mention',
    why: {
      en: 'Mentions elsewhere on YouTube are not told to programs; only what stands under your own videos comes to the desk.',
      tr: 'YouTube’un başka yerlerindeki anılmalar programlara bildirilmez; masaya yalnızca kendi videolarınızın altındakiler gelir.',
      ru: 'Об упоминаниях в других местах YouTube программам не сообщает; на стол приходит только то, что стоит под вашими видео.',
    },
  },
  {
    what: 'message',
    why: {
      en: 'YouTube has no private messages.',
      tr: 'YouTube’da özel mesaj yoktur.',
      ru: 'Личных сообщений на YouTube нет.',
    },
  },
  {
    what: 'unblock',
    why: {
      en: 'Hiding a person from the channel rejects his newest comment as well, and only YouTube Studio can undo it (Settings, Community, Hidden users).',
      tr: 'Bir kişiyi kanaldan gizlemek en yeni yorumunu da reddeder; geri almak yalnızca YouTube Studio’da olur (Ayarlar, Topluluk, Gizlenen kullanıcılar).',
      ru: 'Скрывая человека на канале, YouTube отклоняет и его последний комментарий; отменить это можно только в Творческой студии (Настройки, Сообщество, Скрытые пользователи).',
    },
  },
  {
    what: 'undelete',
    why: {
      en: 'Deleting somebody else’s comment rejects it; a rejected comment can never be shown again.',
      tr: 'Başkasının yorumunu silmek onu reddetmek demektir; reddedilen yorum bir daha gösterilemez.',
      ru: 'Удаление чужого комментария означает его отклонение; отклонённый комментарий вернуть нельзя.',
    },
  },
  {
    what: 'old-threads',
    why: {
      en: 'New answers under old comments are noticed as long as the comment is among the newest five hundred threads of the channel.',
      tr: 'Eski yorumların altındaki yeni yanıtlar, yorum kanalın en yeni beş yüz konuşması arasında olduğu sürece fark edilir.',
      ru: 'Новые ответы под старыми комментариями замечаются, пока комментарий входит в пятьсот самых новых веток канала.',
    },
  },
  {
    what: 'stream',
    why: {
      en: 'YouTube pushes no comments. The desk asks, one unit a page; ten thousand units a day are given, and each answer or moderation takes fifty.',
      tr: 'YouTube yorumları kendisi iletmez. Masa sorar, sayfası bir birimdir; günde on bin birim verilir, her yanıt ya da denetim elli birim tutar.',
      ru: 'Комментарии YouTube сам не присылает. Стол запрашивает их: одна единица за страницу; в день даётся десять тысяч, а каждый ответ или действие модерации стоит пятьдесят.',
    },
  },
]
