import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'server',
      secret: false,
      example: 'https://www.example.com/hooks/posts',
      label: { en: 'Address', tr: 'Adres', ru: 'Адрес' },
      hint: {
        en: 'Where each post is sent as JSON, for instance of an automation or of your own site.',
        tr: 'Her gönderinin JSON olarak gönderileceği yer; örneğin bir otomasyonun ya da kendi sitenizin adresi.',
        ru: 'Куда отправлять каждую публикацию в виде JSON: например, адрес автоматизации или вашего сайта.',
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
    {
      id: 'secret',
      secret: true,
      example: 'whsec_…',
      label: { en: 'Shared secret', tr: 'Ortak gizli anahtar', ru: 'Общий секрет' },
      hint: {
        en: 'whsec_ and 24 to 64 random bytes in base64, known to this desk and to the receiver only.',
        tr: 'whsec_ ve base64 ile yazılmış 24–64 rastgele bayt; yalnızca bu masa ve alıcı bilir.',
        ru: 'whsec_ и от 24 до 64 случайных байт в base64; известен только столу и получателю.',
      },
    },
  ],
  steps: [
    {
      en: 'Make a secret, for instance with “openssl rand -base64 32”, put whsec_ before it, and give it to the receiver and to this form.',
      tr: 'Örneğin “openssl rand -base64 32” ile bir gizli anahtar üretin, önüne whsec_ yazın; alıcıya ve bu forma verin.',
      ru: 'Создайте секрет, например командой «openssl rand -base64 32», поставьте перед ним whsec_ и передайте получателю и в эту форму.',
    },
    {
      en: 'The receiver checks the headers webhook-id, webhook-timestamp and webhook-signature; libraries for every language are at standardwebhooks.com. Without the check anybody could send it posts.',
      tr: 'Alıcı webhook-id, webhook-timestamp ve webhook-signature başlıklarını denetler; her dil için kitaplıklar standardwebhooks.com’da. Denetim olmazsa ona herkes gönderi yollayabilir.',
      ru: 'Получатель проверяет заголовки webhook-id, webhook-timestamp и webhook-signature; библиотеки для всех языков есть на standardwebhooks.com. Без проверки публикации ему мог бы прислать кто угодно.',
    },
    {
      en: 'It answers with any 2xx, and may say {"id": …, "url": …} so that the desk knows where the post stands. A message with an id it has seen is answered again in the same way and not posted twice.',
      tr: 'Herhangi bir 2xx ile yanıtlar; masanın gönderinin yerini bilmesi için {"id": …, "url": …} de diyebilir. Daha önce gördüğü bir kimliği aynı biçimde yeniden yanıtlar, iki kez paylaşmaz.',
      ru: 'Он отвечает любым кодом 2xx и может вернуть {"id": …, "url": …}, чтобы стол знал, где публикация. На уже виденный идентификатор он отвечает так же и второй раз не публикует.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'read',
    why: {
      en: 'A webhook only sends: comments and figures do not come back to the desk.',
      tr: 'Webhook yalnızca gönderir: yorumlar ve rakamlar masaya dönmez.',
      ru: 'Вебхук только отправляет: комментарии и цифры на стол не возвращаются.',
    },
  },
  {
    what: 'look-back',
    why: {
      en: 'The desk cannot ask a receiver what it has taken; after a lost answer it sends the same message with the same id once more.',
      tr: 'Masa alıcıya neyi aldığını soramaz; yanıt kaybolursa aynı mesajı aynı kimlikle bir kez daha gönderir.',
      ru: 'Спросить получателя, что он принял, стол не может; если ответ потерян, он отправляет то же сообщение с тем же идентификатором ещё раз.',
    },
  },
]
