import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'channel',
      secret: false,
      optional: true,
      example: '-68012345678901',
      label: { en: 'Number of the channel', tr: 'Kanalın numarası', ru: 'Номер канала' },
      hint: {
        en: 'Leave it empty to take the channel the bot was added to last.',
        tr: 'Botun en son eklendiği kanalı almak için boş bırakın.',
        ru: 'Оставьте пустым, чтобы взять канал, в который бот был добавлен последним.',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Token of the bot', tr: 'Botun belirteci', ru: 'Токен бота' },
      hint: {
        en: 'From business.max.ru, Chat bots, Settings of your bot. It does not end.',
        tr: 'business.max.ru’da Sohbet botları, botunuzun Ayarları bölümünden. Süresi dolmaz.',
        ru: 'На business.max.ru: «Чат-боты» → «Настройки» вашего бота. Срока действия нет.',
      },
    },
  ],
  steps: [
    {
      en: 'On business.max.ru register your organisation, sole trader or self-employed profile. MAX gives bots to residents of Russia only; everybody else keeps the channel by hand here.',
      tr: 'business.max.ru’da kuruluşunuzu, şahıs işletmenizi ya da serbest meslek profilinizi kaydedin. MAX botları yalnızca Rusya’da yerleşiklere verir; diğerleri kanalı burada elle yürütür.',
      ru: 'На business.max.ru зарегистрируйте организацию, ИП или профиль самозанятого. Ботов MAX даёт только резидентам России; остальные ведут канал здесь вручную.',
    },
    {
      en: 'Create a bot under “Chat bots”, wait until it has been moderated (up to two days) and copy its token here. Take a bot of its own for each channel: MAX tells what happened to whoever asks first, and to nobody else.',
      tr: '“Sohbet botları” altında bir bot oluşturun, denetimi bekleyin (en çok iki gün) ve belirtecini buraya kopyalayın. Her kanal için ayrı bir bot alın: MAX olanları yalnızca ilk sorana söyler.',
      ru: 'В разделе «Чат-боты» создайте бота, дождитесь модерации (до двух суток) и скопируйте сюда его токен. Для каждого канала возьмите отдельного бота: о событиях MAX сообщает только тому, кто спросил первым.',
    },
    {
      en: 'Add the bot to the channel and make it an administrator with: reading all messages and posting (without them nothing works here), editing (changing posts), deleting (comments of others) and managing members (banning). Switch comments on in the settings of the channel.',
      tr: 'Botu kanala ekleyip şu yetkilerle yönetici yapın: tüm mesajları okuma ve paylaşma (onlarsız burada hiçbir şey çalışmaz), düzenleme (gönderi değiştirme), silme (başkalarının yorumları) ve üye yönetimi (engelleme). Kanal ayarlarında yorumları açın.',
      ru: 'Добавьте бота в канал и сделайте администратором с правами: чтение всех сообщений и публикация (без них здесь ничего не работает), редактирование (правка постов), удаление (чужих комментариев) и управление участниками (блокировка). Включите комментарии в настройках канала.',
    },
    {
      en: 'The address of MAX carries a certificate of the Russian ministry of digital development, which most machines do not know. Whoever runs the desk starts it with NODE_EXTRA_CA_CERTS set to the file of that root certificate; otherwise the desk says that there is no server.',
      tr: 'MAX’in adresi, çoğu makinenin tanımadığı Rusya Dijital Kalkınma Bakanlığı sertifikasını taşır. Masayı çalıştıran kişi onu, NODE_EXTRA_CA_CERTS bu kök sertifikanın dosyasını gösterecek şekilde başlatır; yoksa masa sunucu olmadığını söyler.',
      ru: 'У адреса MAX сертификат Минцифры, которого большинство машин не знает. Тот, кто запускает стол, указывает в NODE_EXTRA_CA_CERTS файл этого корневого сертификата; иначе стол сообщит, что сервера нет.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'alt',
    why: {
      en: 'MAX has no place for descriptions of pictures, and comments carry words only.',
      tr: 'MAX’te görsel açıklamasına yer yoktur; yorumlar yalnızca metin taşır.',
      ru: 'В MAX нет места для описаний картинок, а комментарии содержат только текст.',
    },
  },
  {
    what: 'like',
    why: {
      en: 'Bots cannot react on MAX.',
      tr: 'MAX’te botlar tepki veremez.',
      ru: 'Ставить реакции в MAX боты не могут.',
    },
  },
  {
    what: 'hide',
    why: {
      en: 'A comment on MAX is there or deleted; it cannot be hidden.',
      tr: 'MAX’te bir yorum ya vardır ya silinmiştir; gizlenemez.',
      ru: 'Комментарий в MAX либо есть, либо удалён; скрыть его нельзя.',
    },
  },
  {
    what: 'unblock',
    why: {
      en: 'Who was removed is let in again only in MAX itself.',
      tr: 'Çıkarılan kişi yalnızca MAX’in kendisinde yeniden alınabilir.',
      ru: 'Вернуть удалённого участника можно только в самом MAX.',
    },
  },
  {
    what: 'mention',
    why: {
      en: 'MAX does not tell a bot where else the channel is named, and has no search for bots.',
      tr: 'MAX, kanalın başka nerede anıldığını bota söylemez; botlar için arama da yoktur.',
      ru: 'Где ещё упоминают канал, MAX боту не сообщает, и поиска для ботов нет.',
    },
  },
  {
    what: 'poll',
    why: {
      en: 'Bots cannot make polls on MAX.',
      tr: 'MAX’te botlar anket oluşturamaz.',
      ru: 'Создавать опросы в MAX боты не могут.',
    },
  },
  {
    what: 'key',
    why: {
      en: 'MAX knows no key by which it recognises a repeat, so the desk looks into the channel before it sends again.',
      tr: 'MAX’in tekrarı tanıyacağı bir anahtarı yoktur; masa yeniden göndermeden önce kanala bakar.',
      ru: 'Ключа, по которому узнают повтор, у MAX нет, поэтому перед повторной отправкой стол смотрит в канал.',
    },
  },
  {
    what: 'push',
    why: {
      en: 'The desk asks MAX instead of being told: once an address is given, MAX no longer answers questions.',
      tr: 'Masa MAX’e sorar, haber almaz: bir adres verilince MAX artık soruları yanıtlamaz.',
      ru: 'Стол сам спрашивает MAX: если указать адрес для событий, на вопросы MAX больше не отвечает.',
    },
  },
]
