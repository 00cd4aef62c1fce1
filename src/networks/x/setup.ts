import type { Network, Setup } from '../network.ts'

const key = (
  id: string,
  label: Setup['fields'][number]['label'],
  hint: Setup['fields'][number]['hint'],
): Setup['fields'][number] => ({ id, secret: true, example: '', label, hint })

export const setup: Setup = {
  fields: [
    key(
      'apiKey',
      { en: 'API key', tr: 'API anahtarı', ru: 'Ключ API' },
      {
        en: 'The console also calls it the consumer key.',
        tr: 'Konsolda “Consumer Key” diye de geçer.',
        ru: 'В консоли он называется и «Consumer Key».',
      },
    ),
    key(
      'apiSecret',
      { en: 'API key secret', tr: 'API anahtarının gizli kısmı', ru: 'Секрет ключа API' },
      {
        en: 'Shown once, together with the API key.',
        tr: 'API anahtarıyla birlikte yalnızca bir kez gösterilir.',
        ru: 'Показывается один раз, вместе с ключом API.',
      },
    ),
    key(
      'accessToken',
      { en: 'Access token', tr: 'Erişim belirteci', ru: 'Токен доступа' },
      {
        en: 'It begins with the number of your account.',
        tr: 'Hesabınızın numarasıyla başlar.',
        ru: 'Начинается с номера вашего аккаунта.',
      },
    ),
    key(
      'accessSecret',
      { en: 'Access token secret', tr: 'Erişim belirtecinin gizli kısmı', ru: 'Секрет токена доступа' },
      {
        en: 'Shown once, together with the access token.',
        tr: 'Erişim belirteciyle birlikte yalnızca bir kez gösterilir.',
        ru: 'Показывается один раз, вместе с токеном доступа.',
      },
    ),
    {
      id: 'budget',
      secret: false,
      optional: true,
      example: '20.00',
      label: { en: 'Monthly budget in dollars', tr: 'Dolar olarak aylık bütçe', ru: 'Бюджет на месяц, в долларах' },
      hint: {
        en: 'X charges for every request: about 0.015 for a post, 0.20 for a post with a link, 0.001 for each answer read. Before it is used up this channel stops by itself. Leave it empty for no limit; it can be changed later.',
        tr: 'X her istek için ücret alır: bir gönderi yaklaşık 0,015, bağlantılı gönderi 0,20, okunan her yanıt 0,001 dolar. Bütçe tükenmeden bu kanal kendiliğinden durur. Sınır istemiyorsanız boş bırakın; sonra değiştirebilirsiniz.',
        ru: 'X берёт плату за каждый запрос: около 0,015 за публикацию, 0,20 за публикацию со ссылкой, 0,001 за каждый прочитанный ответ. Прежде чем бюджет кончится, канал остановится сам. Оставьте пустым, если предел не нужен; изменить его можно позже.',
      },
    },
  ],
  steps: [
    {
      en: 'Sign in to console.x.com with the account that is to post, accept the terms for developers and buy some credits: without them X refuses every request.',
      tr: 'Paylaşım yapacak hesapla console.x.com’a girin, geliştirici koşullarını kabul edin ve biraz kredi satın alın: kredi olmadan X her isteği reddeder.',
      ru: 'Войдите на console.x.com под аккаунтом, от имени которого будете публиковать, примите условия для разработчиков и купите немного кредитов: без них X отклоняет любой запрос.',
    },
    {
      en: 'Create an app. In its “User authentication settings” choose “Read and write”. With “Read” alone nothing can be posted, answered, hidden or deleted, and this desk refuses the keys. Direct messages are not needed.',
      tr: 'Bir uygulama oluşturun. “User authentication settings” bölümünde “Read and write” seçin. Yalnızca “Read” ile hiçbir şey paylaşılamaz, yanıtlanamaz, gizlenemez ve silinemez; bu masa da anahtarları kabul etmez. Doğrudan mesaj izni gerekmez.',
      ru: 'Создайте приложение. В разделе «User authentication settings» выберите «Read and write». С одним «Read» нельзя ни публиковать, ни отвечать, ни скрывать, ни удалять, и этот стол такие ключи не примет. Доступ к личным сообщениям не нужен.',
    },
    {
      en: 'Open “Keys and tokens” and copy the four values here. If you changed the permission after the access token was made, make the token anew: the old one keeps the old permission.',
      tr: '“Keys and tokens” sayfasını açıp dört değeri buraya kopyalayın. İzni, erişim belirteci oluşturulduktan sonra değiştirdiyseniz belirteci yenileyin: eskisi eski izniyle kalır.',
      ru: 'Откройте «Keys and tokens» и скопируйте сюда четыре значения. Если вы меняли право после создания токена доступа, создайте токен заново: у старого останется старое право.',
    },
    {
      en: 'In the console set a spending limit as well. The budget here binds only this desk; the limit there binds X.',
      tr: 'Konsolda ayrıca bir harcama sınırı koyun. Buradaki bütçeye yalnızca bu masa uyar; X’i bağlayan oradakidir.',
      ru: 'Задайте предел расходов и в самой консоли. Бюджет здесь соблюдает только этот стол, а предел в консоли соблюдает сам X.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'answer-anyone',
    why: {
      en: 'X lets a desk like this one answer only people who named, answered or quoted the account. To anybody else answer in X itself.',
      tr: 'X, böyle bir masanın yalnızca hesabı anan, yanıtlayan ya da alıntılayan kişilere yanıt vermesine izin verir. Başkalarına X’in içinden yanıt verin.',
      ru: 'X разрешает такому столу отвечать только тем, кто упомянул или процитировал аккаунт либо ответил ему. Остальным отвечайте в самом X.',
    },
  },
  {
    what: 'like',
    why: {
      en: 'X has withdrawn likes, follows and quotes from self-served keys.',
      tr: 'X; beğenme, takip etme ve alıntılamayı bu tür anahtarlara kapattı.',
      ru: 'Лайки, подписки и цитирование X для таких ключей закрыл.',
    },
  },
  {
    what: 'message',
    why: {
      en: 'Every direct message read costs a cent, so this desk leaves them to X itself.',
      tr: 'Okunan her doğrudan mesaj bir sent tuttuğundan bu masa onları X’e bırakır.',
      ru: 'Чтение каждого личного сообщения стоит цент, поэтому этот стол оставляет их самому X.',
    },
  },
  {
    what: 'threads',
    why: {
      en: 'Whole conversations cost half a cent per post. This desk reads those who name or answer you, and a conversation only when you open it.',
      tr: 'Bir konuşmanın tamamını okumak gönderi başına yarım sent tutar. Bu masa sizi ananları ve yanıtlayanları okur; konuşmanın bütününü ise yalnızca siz açınca.',
      ru: 'Чтение обсуждения целиком стоит полцента за каждую запись. Этот стол читает тех, кто вас упоминает или вам отвечает, а всё обсуждение — только когда вы его открываете.',
    },
  },
  {
    what: 'repeat',
    why: {
      en: 'X refuses the same words twice within a while. Change the wording.',
      tr: 'X, kısa arayla aynı metni ikinci kez kabul etmez. Metni değiştirin.',
      ru: 'Одни и те же слова дважды за короткое время X не принимает. Измените текст.',
    },
  },
  {
    what: 'edit',
    why: {
      en: 'Only paying accounts may change a post, and only within the hour. Delete it and post it again.',
      tr: 'Gönderiyi yalnızca ücretli hesaplar, o da bir saat içinde değiştirebilir. Silip yeniden paylaşın.',
      ru: 'Менять публикацию могут только платные аккаунты, и только в течение часа. Удалите её и опубликуйте заново.',
    },
  },
  {
    what: 'language',
    why: {
      en: 'X guesses the language of a post by itself.',
      tr: 'X, gönderinin dilini kendisi tahmin eder.',
      ru: 'Язык публикации X определяет сам.',
    },
  },
]
