import type { Setup } from '../network.ts'

type Field = Setup['fields'][number]

/** What every app of Meta has: its secret signs what it tells us, and the word proves that our address is ours. */
export const appSecret: Field = {
  id: 'appSecret',
  secret: true,
  optional: true,
  example: '',
  label: { en: 'App secret', tr: 'Uygulama gizli anahtarı', ru: 'Секрет приложения' },
  hint: {
    en: 'From the app’s basic settings. Without it Meta cannot tell the desk of comments by itself; the desk then asks every minute. Leave it empty if your desk has no public address.',
    tr: 'Uygulamanın temel ayarlarından alınır. Olmazsa Meta yorumları masaya kendisi bildiremez; masa her dakika sorar. Masanızın herkese açık adresi yoksa boş bırakın.',
    ru: 'Из основных настроек приложения. Без него Meta не может сама сообщать о комментариях, и стол спрашивает каждую минуту. Если у стола нет публичного адреса, оставьте пустым.',
  },
}

export const verifyToken: Field = {
  id: 'verifyToken',
  secret: true,
  optional: true,
  example: '',
  label: { en: 'Verify token', tr: 'Doğrulama sözcüğü', ru: 'Маркер подтверждения' },
  hint: {
    en: 'A word of your choice. Type the same one on the app’s Webhooks page, beside the address the channel shows once it is connected. Only needed together with the app secret; otherwise leave it empty.',
    tr: 'Kendi seçtiğiniz bir sözcük. Aynısını, kanal bağlanınca gösterilen adresle birlikte uygulamanın Webhooks sayfasına yazın. Yalnızca uygulama gizli anahtarıyla birlikte gerekir; yoksa boş bırakın.',
    ru: 'Любое слово по вашему выбору. Укажите его же на странице Webhooks приложения рядом с адресом, который канал покажет после подключения. Нужно только вместе с секретом приложения, иначе оставьте пустым.',
  },
}
