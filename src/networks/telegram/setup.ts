import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'channel',
      secret: false,
      example: '@kosefirin',
      label: { en: 'Channel', tr: 'Kanal', ru: 'Канал' },
      hint: {
        en: 'Its name or link, such as @kosefirin. For a private channel its number, which begins with -100.',
        tr: 'Adı ya da bağlantısı, örneğin @kosefirin. Gizli kanalda -100 ile başlayan numarası.',
        ru: 'Имя или ссылка, например @kosefirin. Для закрытого канала — его номер, который начинается с -100.',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Bot token', tr: 'Bot belirteci', ru: 'Токен бота' },
      hint: {
        en: 'The long line @BotFather gave you: a number, a colon and letters.',
        tr: '@BotFather’ın verdiği uzun satır: bir sayı, iki nokta ve harfler.',
        ru: 'Длинная строка от @BotFather: число, двоеточие и буквы.',
      },
    },
  ],
  steps: [
    {
      en: 'In Telegram write to @BotFather, send /newbot and copy the token it answers with. Make a new bot for each channel: Telegram gives what people write to one program only.',
      tr: 'Telegram’da @BotFather’a yazın, /newbot gönderin ve yanıttaki belirteci kopyalayın. Her kanal için yeni bir bot oluşturun: Telegram, yazılanları tek bir programa verir.',
      ru: 'Напишите в Telegram боту @BotFather, отправьте /newbot и скопируйте токен из ответа. Для каждого канала заведите отдельного бота: сообщения Telegram отдаёт только одной программе.',
    },
    {
      en: 'Open your channel, then Administrators, add the bot and allow “Post messages”, “Edit messages”, “Delete messages” and “Invite users via link”. Without the first nothing can be published; without “Delete messages” a post cannot be deleted from here; without the last nobody sees which campaign brought whom.',
      tr: 'Kanalınızda Yöneticiler’i açıp botu ekleyin; “Mesaj gönderme”, “Mesaj düzenleme”, “Mesaj silme” ve “Bağlantıyla davet etme” izinlerini verin. İlki olmadan hiçbir şey yayımlanamaz; silme izni olmadan gönderi buradan silinemez; sonuncusu olmadan kimin hangi kampanyayla geldiği görülmez.',
      ru: 'Откройте в канале «Администраторы», добавьте бота и разрешите публиковать, изменять и удалять сообщения и приглашать по ссылке. Без первого права ничего не опубликовать, без удаления — не убрать пост отсюда, без последнего не видно, кого привела какая кампания.',
    },
    {
      en: 'In the channel’s settings open Discussion and choose its group, or create one. Comments are written there; without it you see none, and when the network fails you must check yourself whether a post went out.',
      tr: 'Kanal ayarlarında Tartışma’yı açın ve bir grup seçin ya da oluşturun. Yorumlar orada yazılır; grup yoksa yorum göremezsiniz ve bağlantı koptuğunda gönderinin çıkıp çıkmadığına kendiniz bakmanız gerekir.',
      ru: 'В настройках канала откройте «Обсуждение» и выберите группу или создайте новую. Комментарии пишут в ней: без неё вы их не увидите, а при сбое связи придётся самим проверять, вышел ли пост.',
    },
    {
      en: 'Make the bot an administrator of that group too, with “Delete messages” and “Ban users”. Without the first a comment cannot be removed; without the second nobody can be muted or banned.',
      tr: 'Botu o grupta da yönetici yapın; “Mesaj silme” ve “Kullanıcı yasaklama” izinlerini verin. İlki olmadan yorum silinemez; ikincisi olmadan kimse sessize alınamaz ya da yasaklanamaz.',
      ru: 'Сделайте бота администратором и в этой группе, разрешив удалять сообщения и блокировать пользователей. Без первого нельзя убрать комментарий, без второго — ограничить или заблокировать человека.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'views',
    why: {
      en: 'Telegram tells a bot neither views nor the number of likes and comments; only the followers can be counted.',
      tr: 'Telegram bota görüntülenmeyi de beğeni ve yorum sayısını da söylemez; yalnızca takipçiler sayılabilir.',
      ru: 'Telegram не сообщает боту ни просмотры, ни число реакций и комментариев; посчитать можно только подписчиков.',
    },
  },
  {
    what: 'deletions',
    why: {
      en: 'When somebody deletes a comment, Telegram does not tell the bot: it stays in the inbox.',
      tr: 'Biri yorumunu sildiğinde Telegram bunu bota bildirmez; yorum gelen kutusunda kalır.',
      ru: 'Когда кто-то удаляет комментарий, Telegram не сообщает об этом боту: во входящих он останется.',
    },
  },
  {
    what: 'history',
    why: {
      en: 'A bot hears only what is written while it is there, and Telegram keeps it for one day when nobody asks. What was said before cannot be read.',
      tr: 'Bot yalnızca kendisi oradayken yazılanları duyar; soran olmazsa Telegram bunları bir gün saklar. Daha önce yazılanlar okunamaz.',
      ru: 'Бот слышит только то, что пишут при нём, а если никто не спрашивает, Telegram хранит это сутки. Написанное раньше прочитать нельзя.',
    },
  },
  {
    what: 'receipt',
    why: {
      en: 'If the answer to a reply is lost, nobody can ask Telegram whether the reply arrived: you will be asked to look.',
      tr: 'Bir yanıtın alındısı kaybolursa yanıtın ulaşıp ulaşmadığı Telegram’a sorulamaz: bakmanız istenir.',
      ru: 'Если подтверждение ответа потерялось, спросить Telegram, дошёл ли он, нельзя: мы попросим вас проверить.',
    },
  },
  {
    what: 'hide',
    why: {
      en: 'A comment cannot be hidden here, only deleted; its author can be muted or banned.',
      tr: 'Burada yorum gizlenemez, yalnızca silinebilir; yazarı sessize alınabilir ya da yasaklanabilir.',
      ru: 'Скрыть комментарий здесь нельзя, только удалить; автора можно ограничить или заблокировать.',
    },
  },
  {
    what: 'alt',
    why: {
      en: 'Telegram has no place for descriptions of pictures.',
      tr: 'Telegram’da görsel açıklaması için yer yok.',
      ru: 'В Telegram нет описаний для изображений.',
    },
  },
  {
    what: 'long-polls',
    why: {
      en: 'A poll of a bot closes after ten minutes at most.',
      tr: 'Botun anketi en geç on dakikada kapanır.',
      ru: 'Опрос от бота закрывается не позже чем через десять минут.',
    },
  },
]
