import type { Words } from '#platform/words.ts'

/** Everything that can be wrong between us and a network, in the order a manager can do something about it. */
export type NetworkTrouble = keyof typeof networkSorry

export const networkSorry = {
  auth: {
    en: 'The network no longer accepts our key. Connect the channel again.',
    tr: 'Ağ, erişim anahtarımızı artık kabul etmiyor. Kanalı yeniden bağlayın.',
    ru: 'Сеть больше не принимает наш ключ доступа. Подключите канал заново.',
  },
  'key-unseen': {
    en: 'The site never saw our key: its web server drops the Authorization header, or application passwords are switched off there. Ask your host to let the header through.',
    tr: 'Site anahtarımızı hiç görmedi: web sunucusu Authorization başlığını atıyor ya da uygulama parolaları orada kapalı. Barındırma firmanızdan bu başlığı geçirmesini isteyin.',
    ru: 'Сайт не увидел наш ключ: веб-сервер отбрасывает заголовок Authorization или пароли приложений там отключены. Попросите хостинг пропускать этот заголовок.',
  },
  scope: {
    en: 'The key of this channel does not allow that. Connect it again and give the missing permission.',
    tr: 'Bu kanalın anahtarı buna izin vermiyor. Eksik izni vererek yeniden bağlayın.',
    ru: 'Ключ этого канала такого не разрешает. Подключите канал заново и выдайте недостающее право.',
  },
  rate: {
    en: 'The network asked us to slow down. We will go on when it lets us.',
    tr: 'Ağ yavaşlamamızı istedi. İzin verdiğinde devam edeceğiz.',
    ru: 'Сеть попросила сбавить темп. Продолжим, как только она разрешит.',
  },
  quota: {
    en: 'Today’s allowance of this network is used up.',
    tr: 'Bu ağın bugünkü kotası doldu.',
    ru: 'Дневной лимит этой сети исчерпан.',
  },
  budget: {
    en: 'The budget of this channel has no room for that any more, so its network is not asked. Raise the budget on the channel’s page, or wait until it begins anew.',
    tr: 'Bu kanalın bütçesi buna artık yetmiyor; bu yüzden ağına sorulmuyor. Kanalın sayfasında bütçeyi artırın ya da yeni dönemin başlamasını bekleyin.',
    ru: 'Бюджета этого канала на такое уже не хватает, поэтому к сети мы не обращаемся. Увеличьте бюджет на странице канала или дождитесь нового срока.',
  },
  validation: {
    en: 'The network did not accept this: {said}',
    tr: 'Ağ bunu kabul etmedi: {said}',
    ru: 'Сеть это не приняла: {said}',
  },
  duplicate: {
    en: 'The network says this was already posted.',
    tr: 'Ağ, bunun zaten paylaşıldığını söylüyor.',
    ru: 'Сеть отвечает, что такая публикация уже есть.',
  },
  'not-found': {
    en: 'It is no longer on the network.',
    tr: 'Bu artık ağda yok.',
    ru: 'В сети этого больше нет.',
  },
  conflict: {
    en: 'It changed on the network in the meantime. Look again and decide.',
    tr: 'Bu arada ağda değişmiş. Yeniden bakıp karar verin.',
    ru: 'За это время в сети что-то изменилось. Посмотрите ещё раз и решите.',
  },
  unasked: {
    en: 'This network lets us answer only people who named, answered or quoted us. Answer this person on the network itself.',
    tr: 'Bu ağ yalnızca bizi anan, yanıtlayan ya da alıntılayan kişilere yanıt vermemize izin veriyor. Bu kişiyi ağın kendisinde yanıtlayın.',
    ru: 'Эта сеть разрешает отвечать только тем, кто упомянул, процитировал нас или ответил нам. Ответьте этому человеку в самой сети.',
  },
  'no-address': {
    en: 'This network fetches pictures from your desk, and your desk has no public address. Start it with MEYDAN_URL set to an address the world can reach.',
    tr: 'Bu ağ görselleri masanızdan kendisi alır, masanızın ise herkese açık bir adresi yok. MEYDAN_URL ayarına dışarıdan ulaşılabilen bir adres yazıp masayı yeniden başlatın.',
    ru: 'Эта сеть сама забирает изображения с вашего стола, а у него нет публичного адреса. Запустите его с MEYDAN_URL — адресом, доступным из интернета.',
  },
  'too-late': {
    en: 'This network lets us write to a person only within 24 hours of what that person wrote last. Answer in the app, or wait until they write again.',
    tr: 'Bu ağ bir kişiye yalnızca onun son mesajından sonraki 24 saat içinde yazmamıza izin veriyor. Uygulamadan yanıtlayın ya da yeniden yazmasını bekleyin.',
    ru: 'Эта сеть разрешает писать человеку только в течение 24 часов после его последнего сообщения. Ответьте в приложении или дождитесь, пока он напишет снова.',
  },
  unsupported: {
    en: 'This network cannot do that.',
    tr: 'Bu ağda bu yapılamıyor.',
    ru: 'В этой сети так сделать нельзя.',
  },
  media: {
    en: 'The network did not take the picture or video: {said}',
    tr: 'Ağ görseli ya da videoyu kabul etmedi: {said}',
    ru: 'Сеть не приняла изображение или видео: {said}',
  },
  blocked: {
    en: 'The network has restricted this account. Open it there and see what it asks.',
    tr: 'Ağ bu hesabı kısıtlamış. Hesabı orada açıp ne istendiğine bakın.',
    ru: 'Сеть ограничила этот аккаунт. Откройте его там и посмотрите, что требуется.',
  },
  'human-needed': {
    en: 'The network wants a person to confirm something. Open the account there once.',
    tr: 'Ağ bir onay bekliyor. Hesabı orada bir kez açın.',
    ru: 'Сети нужно подтверждение человека. Зайдите в аккаунт там.',
  },
  transient: {
    en: 'The network is not answering properly right now. We will try again.',
    tr: 'Ağ şu anda düzgün yanıt vermiyor. Yeniden deneyeceğiz.',
    ru: 'Сеть сейчас отвечает с перебоями. Мы попробуем ещё раз.',
  },
  protocol: {
    en: 'The network answered with something we do not understand.',
    tr: 'Ağ, anlayamadığımız bir yanıt verdi.',
    ru: 'Сеть ответила чем-то непонятным для нас.',
  },
  'other-reader': {
    en: 'Another program reads what people write to this account, and the network gives it to one only. Stop that program, or connect with a key made for Meydan alone.',
    tr: 'Bu hesaba yazılanları başka bir program okuyor; ağ bunları tek bir programa verir. O programı durdurun ya da yalnızca Meydan için alınmış bir anahtarla bağlanın.',
    ru: 'Сообщения этого аккаунта читает другая программа, а сеть отдаёт их только одной. Остановите её или подключите канал ключом, выданным только для Meydan.',
  },
  'no-server': {
    en: 'There is no server we can reach at this address. Check how it is written.',
    tr: 'Bu adreste ulaşabildiğimiz bir sunucu yok. Yazımını kontrol edin.',
    ru: 'По этому адресу нет доступного сервера. Проверьте, как он написан.',
  },
  'other-network': {
    en: 'The server at this address does not speak the language of this network.',
    tr: 'Bu adresteki sunucu bu ağın dilini konuşmuyor.',
    ru: 'Сервер по этому адресу не поддерживает протокол этой сети.',
  },
} as const satisfies Words<
  | 'auth'
  | 'key-unseen'
  | 'scope'
  | 'rate'
  | 'quota'
  | 'budget'
  | 'validation'
  | 'duplicate'
  | 'not-found'
  | 'conflict'
  | 'unasked'
  | 'no-address'
  | 'too-late'
  | 'unsupported'
  | 'media'
  | 'blocked'
  | 'human-needed'
  | 'transient'
  | 'protocol'
  | 'other-reader'
  | 'no-server'
  | 'other-network'
>
