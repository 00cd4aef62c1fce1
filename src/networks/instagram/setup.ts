import { appSecret, verifyToken } from '../graph/fields.ts'
import type { Network, Setup } from '../network.ts'

export const setup: Setup = {
  needsAddress: {
    en: 'Instagram fetches pictures and videos from the desk itself. While it cannot reach the desk, nothing can be published here; reading and answering work.',
    tr: 'Instagram görselleri ve videoları masadan kendisi alır. Masaya ulaşamadığı sürece burada hiçbir şey yayımlanamaz; okuma ve yanıtlama çalışır.',
    ru: 'Instagram сам забирает изображения и видео со стола. Пока стол ему недоступен, здесь ничего не опубликовать; чтение и ответы работают.',
  },
  fields: [
    {
      id: 'token',
      secret: true,
      example: '',
      label: { en: 'Access token', tr: 'Erişim anahtarı', ru: 'Маркер доступа' },
      hint: {
        en: 'From your app’s page “API setup with Instagram login”. It lives for 60 days; the desk exchanges it every week by itself.',
        tr: 'Uygulamanızın “API setup with Instagram login” sayfasından alınır. 60 gün geçerlidir; masa onu her hafta kendisi yeniler.',
        ru: 'Со страницы «API setup with Instagram login» вашего приложения. Он живёт 60 дней; стол сам обновляет его каждую неделю.',
      },
    },
    appSecret,
    verifyToken,
  ],
  steps: [
    {
      en: 'In the Instagram app switch the account to a professional one (business or creator): others have no API.',
      tr: 'Instagram uygulamasında hesabı profesyonel hesaba (işletme ya da içerik üretici) çevirin: diğerlerinin API’si yok.',
      ru: 'В приложении Instagram переключите аккаунт на профессиональный (бизнес или автор): у остальных нет API.',
    },
    {
      en: 'On developers.facebook.com create an app with the use case “Manage messaging & content on Instagram”, open “API setup with Instagram login”, and add the account under “Instagram testers”. Accept the invitation in the account’s settings, under Apps and websites.',
      tr: 'developers.facebook.com’da “Manage messaging & content on Instagram” kullanım amacıyla bir uygulama oluşturun, “API setup with Instagram login”i açın ve hesabı “Instagram testers”a ekleyin. Daveti hesabın ayarlarında, Uygulamalar ve internet siteleri bölümünde kabul edin.',
      ru: 'На developers.facebook.com создайте приложение с вариантом «Manage messaging & content on Instagram», откройте «API setup with Instagram login» и добавьте аккаунт в «Instagram testers». Примите приглашение в настройках аккаунта, в разделе приложений и сайтов.',
    },
    {
      en: 'Allow instagram_business_basic and instagram_business_content_publish: without them nothing can be published. instagram_business_manage_comments: without it you see and answer no comments. instagram_business_manage_messages: without it you see no messages. instagram_business_manage_insights: without it views and shares are not counted.',
      tr: 'instagram_business_basic ve instagram_business_content_publish izinlerini verin: bunlar olmadan hiçbir şey yayımlanamaz. instagram_business_manage_comments: olmadan yorumlar görülmez ve yanıtlanamaz. instagram_business_manage_messages: olmadan mesajlar görülmez. instagram_business_manage_insights: olmadan görüntülenme ve paylaşımlar sayılmaz.',
      ru: 'Разрешите instagram_business_basic и instagram_business_content_publish: без них ничего не опубликовать. instagram_business_manage_comments: без него не видно комментариев и нельзя отвечать. instagram_business_manage_messages: без него не видно сообщений. instagram_business_manage_insights: без него не считаются просмотры и отправки.',
    },
    {
      en: 'Press “Generate token” beside the account and copy the token here. In the account’s privacy settings “Allow access to messages” must be on, or messages stay unseen.',
      tr: 'Hesabın yanındaki “Generate token”a basıp anahtarı buraya kopyalayın. Hesabın gizlilik ayarlarında “Mesajlara erişime izin ver” açık olmalı, yoksa mesajlar görülmez.',
      ru: 'Нажмите «Generate token» рядом с аккаунтом и скопируйте маркер сюда. В настройках конфиденциальности аккаунта должен быть включён «Доступ к сообщениям», иначе сообщений не видно.',
    },
  ],
}

export const cannot: Network['cannot'] = [
  {
    what: 'text alone',
    why: {
      en: 'A post needs a picture or a video; the text stands under it and cannot be changed afterwards.',
      tr: 'Gönderi için görsel ya da video gerekir; metin altında durur ve sonradan değiştirilemez.',
      ru: 'Посту нужно изображение или видео; текст стоит под ним, и потом его не изменить.',
    },
  },
  {
    what: 'edit',
    why: {
      en: 'The text under a post that is out cannot be changed by a program. Change it in the app.',
      tr: 'Yayımlanan gönderinin metnini program değiştiremez. Uygulamada değiştirin.',
      ru: 'Программа не может изменить текст вышедшего поста. Измените его в приложении.',
    },
  },
  {
    what: 'delete',
    why: {
      en: 'A post can be taken down only in the app; comments can be deleted from here.',
      tr: 'Gönderi yalnızca uygulamada kaldırılabilir; yorumlar buradan silinebilir.',
      ru: 'Удалить пост можно только в приложении; комментарии удаляются отсюда.',
    },
  },
  {
    what: 'like',
    why: {
      en: 'Programs cannot like comments here, nor mute or block people.',
      tr: 'Programlar burada yorum beğenemez; kişileri sessize alamaz, engelleyemez.',
      ru: 'Программы здесь не могут отмечать комментарии, заглушать и блокировать людей.',
    },
  },
  {
    what: 'messages',
    why: {
      en: 'A person can be written to only within 24 hours of that person’s last message; the desk never writes first.',
      tr: 'Bir kişiye yalnızca son mesajından sonraki 24 saat içinde yazılabilir; masa hiçbir zaman ilk yazan olmaz.',
      ru: 'Человеку можно писать только в течение 24 часов после его последнего сообщения; первым стол не пишет никогда.',
    },
  },
  {
    what: 'mentions',
    why: {
      en: 'Of mentions only the posts are told in which the account is tagged; a name in somebody else’s text or comment is not.',
      tr: 'Anmalardan yalnızca hesabın etiketlendiği gönderiler bildirilir; başkasının metninde ya da yorumunda geçen ad bildirilmez.',
      ru: 'Из упоминаний сообщаются только посты с отметкой аккаунта; имя в чужом тексте или комментарии — нет.',
    },
  },
  {
    what: 'polls',
    why: {
      en: 'Polls exist only in stories, which programs cannot make them for.',
      tr: 'Anket yalnızca hikâyelerde var; programlar bunu oluşturamaz.',
      ru: 'Опросы есть только в историях, и программы не могут их создавать.',
    },
  },
  {
    what: 'older posts',
    why: {
      en: 'Comments under posts older than the last 25 are heard only if Meta tells them by itself, through Webhooks.',
      tr: 'Son 25 gönderiden eskilerin altındaki yorumlar ancak Meta bunları Webhooks ile kendisi bildirirse duyulur.',
      ru: 'Комментарии под постами старше последних 25 слышны, только если Meta сообщает о них сама, через Webhooks.',
    },
  },
]
