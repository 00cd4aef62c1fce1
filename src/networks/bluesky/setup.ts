import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'handle',
      secret: false,
      example: 'firin.bsky.social',
      label: { en: 'Handle', tr: 'Kullanıcı adı', ru: 'Имя пользователя' },
      hint: {
        en: 'The name of your account, with or without the @ in front.',
        tr: 'Hesabınızın adı; başındaki @ olsa da olur, olmasa da.',
        ru: 'Имя вашего аккаунта, с @ впереди или без неё.',
      },
    },
    {
      id: 'password',
      secret: true,
      example: 'abcd-efgh-ijkl-mnop',
      label: { en: 'App password', tr: 'Uygulama şifresi', ru: 'Пароль приложения' },
      hint: {
        en: 'Not your own password: one made for this desk, which you can take back at any time.',
        tr: 'Kendi şifreniz değil: bu masa için oluşturulan ve istediğiniz an iptal edebileceğiniz bir şifre.',
        ru: 'Не ваш обычный пароль, а отдельный, созданный для этого стола: его можно отозвать в любой момент.',
      },
    },
    {
      id: 'server',
      secret: false,
      optional: true,
      example: 'https://pds.firin.example',
      label: { en: 'Server', tr: 'Sunucu', ru: 'Сервер' },
      hint: {
        en: 'Leave it empty: we find the server of your account by its name. Fill it in only for a server of your own that is not yet known to the network.',
        tr: 'Boş bırakın: hesabınızın sunucusunu adından buluruz. Yalnızca ağın henüz tanımadığı kendi sunucunuz varsa doldurun.',
        ru: 'Оставьте пустым: сервер мы найдём по имени аккаунта. Заполняйте, только если у вас собственный сервер, который сеть ещё не знает.',
      },
    },
  ],
  steps: [
    {
      en: 'On Bluesky open Settings, then “Privacy and security”, then “App passwords”.',
      tr: 'Bluesky’da Ayarlar’ı, ardından “Gizlilik ve güvenlik”i ve “Uygulama şifreleri”ni açın.',
      ru: 'В Bluesky откройте «Настройки», затем «Конфиденциальность и безопасность», затем «Пароли приложений».',
    },
    {
      en: 'Press “Add app password” and call it Meydan. Leave “Allow access to your direct messages” unticked: this desk does not read them.',
      tr: '“Uygulama şifresi ekle”ye basıp adını Meydan koyun. “Doğrudan mesajlarınıza erişime izin verin” kutusu işaretsiz kalsın: bu masa onları okumaz.',
      ru: 'Нажмите «Добавить пароль приложения» и назовите его Meydan. Доступ к личным сообщениям не включайте: этот стол их не читает.',
    },
    {
      en: 'Bluesky shows the password only once. Copy it here at once.',
      tr: 'Bluesky şifreyi yalnızca bir kez gösterir. Hemen buraya kopyalayın.',
      ru: 'Bluesky показывает пароль только один раз. Сразу скопируйте его сюда.',
    },
    {
      en: 'An app password may post, answer, like, hide, mute and block; it can neither delete the account nor change its e-mail address. When you take it back on Bluesky, this channel stops until you connect it again.',
      tr: 'Uygulama şifresi paylaşabilir, yanıtlayabilir, beğenebilir, gizleyebilir, sessize alabilir ve engelleyebilir; hesabı silemez, e-posta adresini değiştiremez. Onu Bluesky’da iptal ederseniz bu kanal, yeniden bağlanana kadar durur.',
      ru: 'С паролем приложения можно публиковать, отвечать, ставить лайки, скрывать, заглушать и блокировать, но нельзя удалить аккаунт или сменить его почту. Если отозвать его в Bluesky, канал остановится, пока вы не подключите его заново.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'edit',
    why: {
      en: 'A post here cannot be changed fairly: its likes and answers stay with the old wording, and no reader is told. Delete it and post it again.',
      tr: 'Burada gönderi dürüstçe değiştirilemez: beğeniler ve yanıtlar eski metne bağlı kalır, okuyana da haber verilmez. Silip yeniden paylaşın.',
      ru: 'Честно исправить публикацию здесь нельзя: лайки и ответы остаются у прежнего текста, а читателю об этом не скажут. Удалите её и опубликуйте заново.',
    },
  },
  {
    what: 'poll',
    why: {
      en: 'This network has no polls.',
      tr: 'Bu ağda anket yok.',
      ru: 'В этой сети нет опросов.',
    },
  },
  {
    what: 'video',
    why: {
      en: 'Videos go through a service of Bluesky’s own, which this desk does not use. Post a link to the video instead: it gets a card.',
      tr: 'Videolar Bluesky’ın ayrı bir hizmetinden geçer; bu masa onu kullanmaz. Videonun bağlantısını paylaşın: altında bir kart görünür.',
      ru: 'Видео проходит через отдельную службу Bluesky, с которой этот стол не работает. Дайте ссылку на видео: под ней появится карточка.',
    },
  },
  {
    what: 'message',
    why: {
      en: 'Direct messages live in a closed service with a key of its own; read and answer them in Bluesky.',
      tr: 'Doğrudan mesajlar ayrı anahtarla açılan kapalı bir hizmette durur; onları Bluesky’da okuyup yanıtlayın.',
      ru: 'Личные сообщения хранятся в закрытой службе с отдельным доступом; читайте их и отвечайте на них в Bluesky.',
    },
  },
  {
    what: 'visibility',
    why: {
      en: 'Everything posted here is public.',
      tr: 'Burada paylaşılan her şey herkese açıktır.',
      ru: 'Всё, что здесь публикуется, видно всем.',
    },
  },
  {
    what: 'views',
    why: {
      en: 'This network tells nobody how often a post was seen.',
      tr: 'Bu ağ, bir gönderinin kaç kez görüldüğünü kimseye söylemez.',
      ru: 'Эта сеть никому не сообщает число просмотров.',
    },
  },
  {
    what: 'schedule',
    why: {
      en: 'The network keeps no schedule; this desk does.',
      tr: 'Ağ zamanlama tutmaz; bu masa tutar.',
      ru: 'У сети нет отложенных публикаций; расписание ведёт этот стол.',
    },
  },
]
