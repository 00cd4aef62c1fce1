import type { Words } from '#platform/words.ts'
import type { AddressRefusal } from './address.ts'
import type { WelcomeRefusal } from './welcome.ts'

export type DeskRefusal =
  | WelcomeRefusal
  | 'not-found'
  | 'not-a-zone'
  | 'last-owner'
  | 'unknown-network'
  | 'sign-in-ended'
  | 'token-refused'
  | AddressRefusal
  | 'another-account'
  | 'signed-in-as-another'
  | 'test-by-hand'
  | 'test-unclear'
  | 'sample-takes-none'

export const sorry: Words<DeskRefusal> = {
  'sample-takes-none': {
    en: 'This is a sample: no real page is connected to it. Open a workspace of your own first.',
    tr: 'Bu bir örnek: gerçek sayfa bağlanmaz. Önce kendi çalışma alanınızı açın.',
    ru: 'Это пример: настоящие страницы к нему не подключают. Сначала откройте своё рабочее пространство.',
  },
  'link-used': {
    en: 'This link was used already or has expired. Restart the desk for a new owner link, or ask who invited you for another.',
    tr: 'Bu bağlantı daha önce kullanılmış ya da süresi dolmuş. Yeni sahip bağlantısı için masayı yeniden başlatın ya da sizi davet edenden yenisini isteyin.',
    ru: 'Эта ссылка уже использована или истекла. Перезапустите стол, чтобы получить новую ссылку владельца, или попросите новую у того, кто вас пригласил.',
  },
  'e-mail-taken': {
    en: 'There is already an account with this e-mail. Sign in with it, or use another address.',
    tr: 'Bu e-postayla zaten bir hesap var. Onunla oturum açın ya da başka bir adres kullanın.',
    ru: 'Учётная запись с этой почтой уже есть. Войдите с ней или укажите другой адрес.',
  },
  'not-found': {
    en: 'This does not exist, or no longer.',
    tr: 'Bu kayıt yok ya da artık mevcut değil.',
    ru: 'Этого нет или уже нет.',
  },
  'not-a-zone': {
    en: '“{zone}” is not a time zone. Choose one from the list, such as Europe/Istanbul.',
    tr: '“{zone}” bir saat dilimi değil. Listeden birini seçin, örneğin Europe/Istanbul.',
    ru: '«{zone}» — не часовой пояс. Выберите из списка, например Europe/Istanbul.',
  },
  'last-owner': {
    en: 'A workspace needs an owner. Invite another owner first.',
    tr: 'Çalışma alanının bir sahibi olmalı. Önce başka bir sahip davet edin.',
    ru: 'У рабочего пространства должен быть владелец. Сначала пригласите ещё одного владельца.',
  },
  'unknown-network': {
    en: 'Meydan does not know this network.',
    tr: 'Meydan bu ağı tanımıyor.',
    ru: 'Meydan не знает такой сети.',
  },
  'token-refused': {
    en: 'The server does not accept this token. Copy it once more, from its first letter to its last.',
    tr: 'Sunucu bu erişim anahtarını kabul etmiyor. İlk harfinden son harfine kadar yeniden kopyalayın.',
    ru: 'Сервер не принимает этот токен. Скопируйте его ещё раз целиком, с первой буквы до последней.',
  },
  'address-at-home': {
    en: '{url} leads only to this machine or into a private network. Start the desk with MEYDAN_URL set to an address the world can reach.',
    tr: '{url} yalnızca bu makineye ya da özel bir ağa çıkıyor. Masayı, MEYDAN_URL ayarına dışarıdan ulaşılabilen bir adres yazarak başlatın.',
    ru: '{url} ведёт только на эту машину или в частную сеть. Запустите стол с MEYDAN_URL — адресом, доступным из интернета.',
  },
  'address-silent': {
    en: 'Nobody answered at {url}. Check its name, its certificate and that requests to it are passed on to this desk.',
    tr: '{url} adresinde kimse yanıt vermedi. Adını, sertifikasını ve isteklerin bu masaya iletildiğini kontrol edin.',
    ru: 'По адресу {url} никто не ответил. Проверьте имя, сертификат и то, что запросы доходят до этого стола.',
  },
  'address-of-others': {
    en: 'Somebody else answers at {url}, not this desk. Let its requests be passed on to this desk, or set MEYDAN_URL to another address.',
    tr: '{url} adresinde bu masa değil, başkası yanıt veriyor. İstekleri bu masaya yönlendirin ya da MEYDAN_URL ayarına başka bir adres yazın.',
    ru: 'По адресу {url} отвечает не этот стол. Направьте запросы сюда или укажите в MEYDAN_URL другой адрес.',
  },
  'another-account': {
    en: 'This key belongs to {handle}, another account. Take a key of this channel’s own account, or connect the other one as a new channel.',
    tr: 'Bu anahtar başka bir hesabın: {handle}. Bu kanalın kendi hesabından bir anahtar alın ya da ötekini yeni kanal olarak bağlayın.',
    ru: 'Этот ключ от другого аккаунта: {handle}. Возьмите ключ аккаунта этого канала или подключите тот как новый канал.',
  },
  'signed-in-as-another': {
    en: 'Over there you are signed in as {handle}, another account, so nothing was changed. Sign out there, sign in with this channel’s own account and reconnect.',
    tr: 'Orada başka bir hesapla, {handle} olarak oturum açmışsınız; bu yüzden hiçbir şey değiştirilmedi. Oradan çıkın, bu kanalın kendi hesabıyla girin ve yeniden bağlayın.',
    ru: 'Там вы вошли как {handle}, это другой аккаунт, поэтому ничего не изменено. Выйдите там, войдите в аккаунт этого канала и переподключите.',
  },
  'test-by-hand': {
    en: 'On this channel a person posts, so there is nothing to test.',
    tr: 'Bu kanalda gönderileri bir kişi paylaşır; denenecek bir şey yok.',
    ru: 'На этом канале публикует человек, проверять нечего.',
  },
  'test-unclear': {
    en: 'The network did not say whether the test arrived. Open the page and delete it there if you see it.',
    tr: 'Ağ, denemenin ulaşıp ulaşmadığını söylemedi. Sayfayı açın; görürseniz orada silin.',
    ru: 'Сеть не сообщила, дошла ли проверка. Откройте страницу и удалите запись, если увидите её.',
  },
  'sign-in-ended': {
    en: 'This sign-in took too long or was finished before. Start connecting the channel again.',
    tr: 'Bu oturum açma çok uzun sürdü ya da daha önce tamamlandı. Kanalı bağlamaya yeniden başlayın.',
    ru: 'Этот вход занял слишком много времени или уже завершён. Начните подключение канала заново.',
  },
}
