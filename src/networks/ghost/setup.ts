import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'server',
      secret: false,
      example: 'blog.firin.example',
      label: { en: 'Address of the site', tr: 'Sitenin adresi', ru: 'Адрес сайта' },
      hint: {
        en: 'The API URL that Ghost shows beside the key.',
        tr: 'Ghost’un anahtarın yanında gösterdiği API adresi.',
        ru: 'Адрес API, который Ghost показывает рядом с ключом.',
      },
    },
    {
      id: 'member',
      secret: false,
      optional: true,
      example: 'firin@posta.example',
      label: { en: 'Member who answers', tr: 'Yanıt veren üye', ru: 'Участник, который отвечает' },
      hint: {
        en: 'On Ghost only members comment: the e-mail address of yours. Leave it empty to publish without answering.',
        tr: 'Ghost’ta yalnız üyeler yorum yazar: sizin üyenizin e-posta adresi. Yanıt vermeden yalnız yayımlamak için boş bırakın.',
        ru: 'На Ghost комментируют только участники: укажите почту своего. Оставьте пустым, чтобы публиковать, не отвечая.',
      },
    },
    {
      id: 'key',
      secret: true,
      example: '',
      label: { en: 'Admin API key', tr: 'Yönetici API anahtarı', ru: 'Ключ Admin API' },
      hint: {
        en: 'The longer of the two keys, with a colon inside.',
        tr: 'İki anahtardan uzun olanı; içinde iki nokta vardır.',
        ru: 'Более длинный из двух ключей, с двоеточием внутри.',
      },
    },
  ],
  steps: [
    {
      en: 'Sign in to Ghost as the owner or an administrator; nobody else can make integrations. Open Settings, then Integrations.',
      tr: 'Ghost’a site sahibi ya da yönetici olarak girin; entegrasyonu başkası oluşturamaz. Ayarlar’dan Entegrasyonlar’ı açın.',
      ru: 'Войдите в Ghost как владелец или администратор: интеграции создают только они. Откройте «Настройки» → «Интеграции».',
    },
    {
      en: 'Press “Add custom integration”, call it Meydan and copy the Admin API key and the API URL. The Content API key is not enough: it can only read.',
      tr: '“Özel entegrasyon ekle” düğmesine basın, adını Meydan koyun; Admin API anahtarını ve API adresini kopyalayın. Content API anahtarı yetmez: yalnız okuyabilir.',
      ru: 'Нажмите «Добавить свою интеграцию», назовите её Meydan и скопируйте ключ Admin API и адрес API. Ключа Content API мало: он умеет только читать.',
    },
    {
      en: 'To answer comments, sign up on your own site as a member and enter that address above. Without it comments are read and hidden, but not answered.',
      tr: 'Yorumları yanıtlamak için kendi sitenize üye olun ve o adresi yukarıya yazın. Yoksa yorumlar okunur ve gizlenir ama yanıtlanamaz.',
      ru: 'Чтобы отвечать на комментарии, подпишитесь на свой сайт как участник и укажите эту почту выше. Без неё комментарии можно читать и скрывать, но не отвечать.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'like',
    why: {
      en: 'Only readers like comments here; a key of the site cannot.',
      tr: 'Burada yorumları yalnız okurlar beğenir; sitenin anahtarıyla beğenilemez.',
      ru: 'Лайки комментариям здесь ставят только читатели; ключ сайта этого не может.',
    },
  },
  {
    what: 'views',
    why: {
      en: 'Ghost keeps its statistics from keys. Look at visits in Ghost itself, or use tagged links.',
      tr: 'Ghost istatistiklerini anahtarlara açmaz. Ziyaretlere Ghost’un kendisinde bakın ya da etiketli bağlantı kullanın.',
      ru: 'Ghost не отдаёт статистику по ключу. Смотрите посещения в самом Ghost или ставьте метки в ссылки.',
    },
  },
  {
    what: 'newsletter',
    why: {
      en: 'A post is put on the site only. Sending it by mail as well stays a decision made in Ghost.',
      tr: 'Yazı yalnız sitede yayımlanır. E-postayla da gönderme kararı Ghost’ta verilir.',
      ru: 'Запись выходит только на сайте. Рассылать ли её по почте, решают в самом Ghost.',
    },
  },
]
