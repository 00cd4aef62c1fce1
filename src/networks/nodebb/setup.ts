import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  fields: [
    {
      id: 'server',
      secret: false,
      example: 'forum.firin.example/category/7/haberler',
      label: { en: 'Address of the category', tr: 'Kategorinin adresi', ru: 'Адрес категории' },
      hint: {
        en: 'Open the category where Meydan shall write and copy its address. The address of the forum alone is enough to read, not to publish.',
        tr: 'Meydan’ın yazacağı kategoriyi açıp adresini kopyalayın. Yalnız forumun adresi okumaya yeter, yayımlamaya yetmez.',
        ru: 'Откройте категорию, где будет писать Meydan, и скопируйте её адрес. Одного адреса форума хватит, чтобы читать, но не публиковать.',
      },
    },
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'API token', tr: 'API belirteci', ru: 'Токен API' },
      hint: {
        en: 'A user token, made for the person in whose name Meydan writes.',
        tr: 'Meydan’ın adına yazacağı kişi için oluşturulan kullanıcı belirteci.',
        ru: 'Токен пользователя, от имени которого пишет Meydan.',
      },
    },
  ],
  steps: [
    {
      en: 'An administrator opens Admin, then Settings, then API Access, and presses “Create Token”.',
      tr: 'Bir yönetici sırasıyla Yönetim, Ayarlar, API Erişimi’ni açıp “Belirteç oluştur” düğmesine basar.',
      ru: 'Администратор открывает «Управление» → «Настройки» → «Доступ к API» и нажимает «Создать токен».',
    },
    {
      en: 'As user ID enter the number of the person in whose name Meydan writes. With 0 it would be a master token that can speak for everybody: do not use one here.',
      tr: 'Kullanıcı numarası olarak Meydan’ın adına yazacağı kişinin numarasını girin. 0 yazılırsa herkesin adına konuşabilen bir ana belirteç olur; burada onu kullanmayın.',
      ru: 'В поле ID пользователя укажите номер того, от чьего имени пишет Meydan. С нулём получится главный токен, который может говорить за всех: здесь он не нужен.',
    },
    {
      en: 'This person needs the right to open topics, to answer and to upload pictures in the category. Without the first Meydan cannot publish, without the last it publishes text only. Global moderators can also mute and ban.',
      tr: 'Bu kişinin kategoride konu açma, yanıtlama ve görsel yükleme izni olmalı. İlki yoksa Meydan yayımlayamaz, sonuncusu yoksa yalnız metin yayımlar. Genel moderatörler ayrıca susturabilir ve yasaklayabilir.',
      ru: 'Этому пользователю нужны права создавать темы, отвечать и загружать картинки в категории. Без первого публиковать нельзя, без последнего выйдет только текст. Глобальные модераторы могут ещё заглушать и блокировать.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'messages',
    why: {
      en: 'Chats of the forum stay in the forum: a chat is not a comment, and we do not read what was not said to the desk.',
      tr: 'Forumdaki sohbetler forumda kalır: sohbet yorum değildir; masaya söylenmeyeni okumayız.',
      ru: 'Чаты форума остаются на форуме: чат — не комментарий, и то, что сказано не нам, мы не читаем.',
    },
  },
  {
    what: 'hide',
    why: {
      en: 'A post is either shown or deleted here; what is deleted can be restored on the forum.',
      tr: 'Burada gönderi ya görünür ya silinir; silinen, forumdan geri getirilebilir.',
      ru: 'Здесь сообщение либо видно, либо удалено; удалённое можно восстановить на самом форуме.',
    },
  },
  {
    what: 'poll',
    why: {
      en: 'Polls come from a plugin that the forum may or may not have.',
      tr: 'Anketler, forumda olup olmayacağı belli olmayan bir eklentiyle gelir.',
      ru: 'Опросы появляются только с плагином, который есть не на каждом форуме.',
    },
  },
]
