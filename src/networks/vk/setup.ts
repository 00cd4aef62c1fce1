import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Community key', tr: 'Topluluk anahtarı', ru: 'Ключ сообщества' },
      hint: {
        en: 'From the settings of the community. It posts, answers and hears comments and messages.',
        tr: 'Topluluğun ayarlarından alınır. Paylaşır, yanıtlar, yorumları ve mesajları duyar.',
        ru: 'Из настроек сообщества. С ним публикуют, отвечают и получают комментарии и сообщения.',
      },
    },
    {
      id: 'userToken',
      secret: true,
      optional: true,
      example: '',
      label: {
        en: 'Administrator’s key',
        tr: 'Yönetici anahtarı',
        ru: 'Ключ администратора',
      },
      hint: {
        en: 'Without it: no pictures, no editing or deleting, no likes, nobody can be banned. Keys of VK ID (vk2…) do not work.',
        tr: 'Olmazsa: görsel eklenemez, düzenleme ve silme yapılamaz, beğenilemez, kimse engellenemez. VK ID anahtarları (vk2…) işe yaramaz.',
        ru: 'Без него нельзя прикреплять изображения, изменять и удалять записи, ставить лайки и блокировать людей. Ключи VK ID (vk2…) не подходят.',
      },
    },
    {
      id: 'serviceToken',
      secret: true,
      optional: true,
      example: '',
      label: {
        en: 'Service key',
        tr: 'Servis anahtarı',
        ru: 'Сервисный ключ',
      },
      hint: {
        en: 'Reads the wall: earlier comments, views and counts, and whether a post arrived when the connection broke.',
        tr: 'Duvarı okur: önceki yorumları, görüntülenme ve sayıları, bağlantı koptuğunda gönderinin ulaşıp ulaşmadığını.',
        ru: 'Читает стену: прежние комментарии, просмотры и счётчики, а после обрыва связи — дошла ли запись.',
      },
    },
    {
      id: 'secret',
      secret: true,
      optional: true,
      example: '',
      label: {
        en: 'Callback API secret',
        tr: 'Callback API gizli anahtarı',
        ru: 'Секретный ключ Callback API',
      },
      hint: {
        en: 'Only if VK should call your desk by itself. Without it the desk asks every minute.',
        tr: 'Yalnızca VK masanızı kendisi arayacaksa gerekir. Yoksa masa her dakika sorar.',
        ru: 'Нужен, только если VK будет сам присылать события. Иначе мы спрашиваем каждую минуту.',
      },
    },
  ],
  steps: [
    {
      en: 'Open your community, then Manage, Settings, API usage, and press “Create key”.',
      tr: 'Topluluğunuzu açın; Yönetim, Ayarlar, API kullanımı yolunu izleyip “Anahtar oluştur”a basın.',
      ru: 'Откройте сообщество, затем «Управление», «Настройки», «Работа с API» и нажмите «Создать ключ».',
    },
    {
      en: 'Allow community management, messages and the wall. Without the wall nothing can be published; without management no comments are heard; without messages nobody who writes to the community is seen.',
      tr: 'Topluluk yönetimi, mesajlar ve duvar izinlerini verin. Duvar olmadan paylaşım yapılamaz; yönetim olmadan yorumlar duyulmaz; mesajlar olmadan topluluğa yazanlar görülmez.',
      ru: 'Разрешите управление сообществом, сообщения и стену. Без стены ничего не опубликовать, без управления не слышно комментариев, без сообщений не видно тех, кто пишет сообществу.',
    },
    {
      en: 'Copy the key here. We switch on the events we need in the community’s Long Poll settings by ourselves.',
      tr: 'Anahtarı buraya kopyalayın. Gerekli olayları topluluğun Long Poll ayarlarında biz açarız.',
      ru: 'Скопируйте ключ сюда. Нужные события в настройках Long Poll сообщества мы включим сами.',
    },
    {
      en: 'If you have an application of your own on VK, its service key lets us read the wall. A key of an administrator with “wall”, “photos” and “groups” is given by VK only on request.',
      tr: 'VK’de kendi uygulamanız varsa servis anahtarıyla duvarı okuyabiliriz. “wall”, “photos” ve “groups” izinli yönetici anahtarını VK yalnızca başvuru üzerine verir.',
      ru: 'Если у вас есть своё приложение VK, его сервисный ключ позволит читать стену. Ключ администратора с правами wall, photos и groups VK выдаёт только по запросу.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'hide',
    why: {
      en: 'A comment cannot be hidden here, only deleted, and only with the key of an administrator.',
      tr: 'Burada yorum gizlenemez; yalnızca yönetici anahtarıyla silinebilir.',
      ru: 'Скрыть комментарий здесь нельзя — только удалить, и только с ключом администратора.',
    },
  },
  {
    what: 'mute',
    why: {
      en: 'A person cannot be muted in a community, only banned.',
      tr: 'Toplulukta kişi sessize alınamaz, yalnızca engellenebilir.',
      ru: 'В сообществе нельзя заглушить человека, можно только заблокировать.',
    },
  },
  {
    what: 'polls',
    why: {
      en: 'With the key of a community no polls can be made.',
      tr: 'Topluluk anahtarıyla anket oluşturulamaz.',
      ru: 'С ключом сообщества нельзя создавать опросы.',
    },
  },
  {
    what: 'video',
    why: {
      en: 'Videos are not uploaded to VK from here; a link to one can be posted.',
      tr: 'Buradan VK’ye video yüklenmez; videonun bağlantısı paylaşılabilir.',
      ru: 'Видео отсюда во ВКонтакте не загружаются; можно опубликовать ссылку.',
    },
  },
  {
    what: 'alt',
    why: {
      en: 'VK has no place for descriptions of pictures that we could fill.',
      tr: 'VK’de doldurabileceğimiz bir görsel açıklaması alanı yok.',
      ru: 'Во ВКонтакте нет поля для описания изображений, которое мы могли бы заполнить.',
    },
  },
]
