import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'channel',
      secret: false,
      example: 'https://discord.com/channels/81384788765712384/381870553235193857',
      label: { en: 'Link of the channel', tr: 'Kanalın bağlantısı', ru: 'Ссылка на канал' },
      hint: {
        en: 'Right-click the channel in Discord and choose “Copy Link”.',
        tr: 'Discord’da kanala sağ tıklayıp “Bağlantıyı Kopyala”yı seçin.',
        ru: 'Нажмите на канал в Discord правой кнопкой и выберите «Копировать ссылку».',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Token of the bot', tr: 'Botun belirteci', ru: 'Токен бота' },
      hint: {
        en: 'From the “Bot” page of your app; shown once. It does not end.',
        tr: 'Uygulamanızın “Bot” sayfasından; bir kez gösterilir. Süresi dolmaz.',
        ru: 'Со страницы «Bot» вашего приложения; показывается один раз. Срока действия нет.',
      },
    },
  ],
  steps: [
    {
      en: 'Go to discord.com/developers/applications, create an app, open “Bot” and press “Reset Token”; copy the token here.',
      tr: 'discord.com/developers/applications adresinde bir uygulama oluşturun, “Bot”u açıp “Reset Token”a basın; belirteci buraya kopyalayın.',
      ru: 'На discord.com/developers/applications создайте приложение, откройте «Bot» и нажмите «Reset Token»; скопируйте токен сюда.',
    },
    {
      en: 'On the same page switch on “Message Content Intent”. Without it Discord hands over every message without its words, and this desk does not accept the bot.',
      tr: 'Aynı sayfada “Message Content Intent”i açın. Bu olmadan Discord her mesajı metinsiz verir; masa da botu kabul etmez.',
      ru: 'На той же странице включите «Message Content Intent». Без этого Discord отдаёт сообщения без текста, и этот стол бота не примет.',
    },
    {
      en: 'Under “OAuth2” make an invitation with the scope “bot” and these permissions: View Channels, Send Messages and Read Message History (needed for everything), Attach Files (pictures), Create Polls (polls), Add Reactions (liking), Manage Messages (deleting what others wrote), Moderate Members (muting) and Ban Members (banning). What you leave out is simply not offered here.',
      tr: '“OAuth2” altında “bot” kapsamı ve şu izinlerle bir davet oluşturun: View Channels, Send Messages ve Read Message History (her şey için gerekli), Attach Files (görseller), Create Polls (anketler), Add Reactions (beğenme), Manage Messages (başkalarının yazdığını silme), Moderate Members (susturma) ve Ban Members (engelleme). Vermediğiniz izin burada sunulmaz.',
      ru: 'В разделе «OAuth2» создайте приглашение с областью «bot» и правами: View Channels, Send Messages и Read Message History (нужны для всего), Attach Files (картинки), Create Polls (опросы), Add Reactions (лайки), Manage Messages (удаление чужих сообщений), Moderate Members (заглушение) и Ban Members (бан). Чего вы не дадите, того здесь просто не будет.',
    },
    {
      en: 'Open the invitation, add the bot to your server, and make sure that it can see the channel if the channel is private.',
      tr: 'Daveti açıp botu sunucunuza ekleyin; kanal özelse botun onu görebildiğinden emin olun.',
      ru: 'Откройте приглашение, добавьте бота на сервер и убедитесь, что он видит канал, если тот закрытый.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'message',
    why: {
      en: 'Direct messages to a bot are told only to a bot that listens all day; this desk asks instead. Let people write in the channel.',
      tr: 'Bota gelen özel mesajlar yalnızca bütün gün dinleyen bir bota iletilir; bu masa ise sorar. İnsanlar kanala yazsın.',
      ru: 'Личные сообщения получает только бот, который слушает весь день; этот стол спрашивает сам. Пусть люди пишут в канал.',
    },
  },
  {
    what: 'hide',
    why: {
      en: 'On Discord a message is there or deleted; it cannot be hidden.',
      tr: 'Discord’da bir mesaj ya vardır ya silinmiştir; gizlenemez.',
      ru: 'В Discord сообщение либо есть, либо удалено; скрыть его нельзя.',
    },
  },
  {
    what: 'views',
    why: {
      en: 'Discord tells reactions, but not how many people have seen a message.',
      tr: 'Discord tepkileri söyler, bir mesajı kaç kişinin gördüğünü söylemez.',
      ru: 'Discord сообщает реакции, но не число увидевших сообщение.',
    },
  },
  {
    what: 'server-wide',
    why: {
      en: 'Muting (for 28 days at most) and banning apply to the whole server, not to this channel alone.',
      tr: 'Susturma (en çok 28 gün) ve engelleme yalnızca bu kanalı değil bütün sunucuyu kapsar.',
      ru: 'Заглушение (не более чем на 28 дней) и бан действуют на всём сервере, а не только в этом канале.',
    },
  },
  {
    what: 'edits-in-threads',
    why: {
      en: 'Changes and deletions are noticed among the newest five hundred messages of the channel; in its threads only new messages are.',
      tr: 'Değişiklikler ve silmeler kanalın en yeni beş yüz mesajında fark edilir; konu başlıklarında yalnızca yeni mesajlar.',
      ru: 'Правки и удаления замечаются среди пятисот последних сообщений канала; в его ветках — только новые сообщения.',
    },
  },
  {
    what: 'language',
    why: {
      en: 'A message on Discord has no language of its own.',
      tr: 'Discord’da bir mesajın kendi dili yoktur.',
      ru: 'У сообщения в Discord нет указания языка.',
    },
  },
]
