import type { Words } from '#platform/words.ts'

export type GrowRefusal =
  | 'not-an-address'
  | 'own-link'
  | 'no-such-link'
  | 'ends-in-the-past'
  | 'too-long-for-a-code'
  | 'no-such-campaign'
  | 'no-such-message'
  | 'no-such-channel'
  | 'no-label'
  | 'label-taken'
  | 'budget-needs-currency'
  | 'ends-before-start'
  | 'already-begun'
  | 'no-such-import'
  | 'import-settled'
  | 'nothing-to-take'
  | 'followers-hidden'
  | 'no-doors'
  | 'no-door-made'
  | 'no-such-prospect'
  | 'no-such-giveaway'
  | 'giveaway-needs-post'
  | 'giveaway-needs-word'
  | 'nobody-entered'
  | 'giveaway-settled'
  | 'draw-too-early'
  | 'draw-needs-word'
  | 'beacon-silent'
  | 'no-such-partner'
  | 'page-unreadable'
  | 'page-silent'
  | 'price-needs-currency'
  | 'no-such-mark'

export const sorry: Words<GrowRefusal> = {
  'not-an-address': {
    en: 'That is not a web address. It starts with http:// or https://.',
    tr: 'Bu bir web adresi değil. Adres http:// veya https:// ile başlar.',
    ru: 'Это не веб-адрес. Он начинается с http:// или https://.',
  },
  'own-link': {
    en: 'That is already one of our short links. Shorten the address behind it instead.',
    tr: 'Bu zaten bizim kısa bağlantılarımızdan biri. Arkasındaki asıl adresi kısaltın.',
    ru: 'Это уже одна из наших коротких ссылок. Сократите адрес, на который она ведёт.',
  },
  'no-such-link': {
    en: 'There is no such link here.',
    tr: 'Burada böyle bir bağlantı yok.',
    ru: 'Такой ссылки здесь нет.',
  },
  'ends-in-the-past': {
    en: 'That end is already over. Choose a later one, or switch the link off.',
    tr: 'O bitiş zamanı geçmiş. Daha geç bir zaman seçin ya da bağlantıyı kapatın.',
    ru: 'Этот срок уже прошёл. Выберите более поздний или отключите ссылку.',
  },
  'too-long-for-a-code': {
    en: 'The desk’s own address is too long for a code that prints well.',
    tr: 'Masanın adresi, iyi basılacak bir kod için fazla uzun.',
    ru: 'Адрес этого рабочего места слишком длинный для кода, который хорошо печатается.',
  },
  'no-such-campaign': {
    en: 'There is no such campaign here.',
    tr: 'Burada böyle bir kampanya yok.',
    ru: 'Такой кампании здесь нет.',
  },
  'no-such-message': {
    en: 'This campaign has no message of that number.',
    tr: 'Bu kampanyanın o numarada bir iletisi yok.',
    ru: 'В этой кампании нет сообщения с таким номером.',
  },
  'no-such-channel': {
    en: 'There is no such channel in this workspace.',
    tr: 'Bu çalışma alanında böyle bir kanal yok.',
    ru: 'В этом рабочем пространстве нет такого канала.',
  },
  'no-label': {
    en: 'Give it a name with at least one letter or number.',
    tr: 'En az bir harf ya da rakam içeren bir ad verin.',
    ru: 'Дайте название хотя бы с одной буквой или цифрой.',
  },
  'label-taken': {
    en: 'Another campaign already gathers what is labelled “{label}”. Choose another label.',
    tr: '“{label}” etiketini başka bir kampanya kullanıyor. Başka bir etiket seçin.',
    ru: 'Метку «{label}» уже использует другая кампания. Выберите другую.',
  },
  'budget-needs-currency': {
    en: 'A budget needs its currency, and a currency its budget, such as 3000 and TRY.',
    tr: 'Bütçe para birimiyle, para birimi bütçeyle birlikte verilir; örneğin 3000 ve TRY.',
    ru: 'Бюджет указывают вместе с валютой, а валюту — вместе с бюджетом, например 3000 и TRY.',
  },
  'ends-before-start': {
    en: 'It ends before it starts. Choose a later end.',
    tr: 'Başlamadan bitiyor. Daha geç bir bitiş seçin.',
    ru: 'Конец раньше начала. Выберите более позднюю дату.',
  },
  'already-begun': {
    en: 'It has begun, so what it is judged by stays as it is. Put it back among the ideas first, or write a new one.',
    tr: 'Kampanya başladı; neye göre değerlendirileceği artık değişmez. Önce fikirlere geri alın ya da yenisini yazın.',
    ru: 'Кампания уже идёт, поэтому то, по чему о ней судят, не меняется. Верните её в идеи или создайте новую.',
  },
  'no-such-import': {
    en: 'This file is no longer here.',
    tr: 'Bu dosya artık burada değil.',
    ru: 'Этого файла здесь больше нет.',
  },
  'import-settled': {
    en: 'This has been done with the file already. Look at it again.',
    tr: 'Bu dosya için bu işlem zaten yapılmış. Dosyaya yeniden bakın.',
    ru: 'С этим файлом это уже сделано. Посмотрите на него ещё раз.',
  },
  'nothing-to-take': {
    en: 'No row of this file can be counted yet. See what is missing below.',
    tr: 'Bu dosyada henüz sayılabilecek satır yok. Aşağıda neyin eksik olduğuna bakın.',
    ru: 'Пока ни одну строку файла нельзя учесть. Посмотрите ниже, чего не хватает.',
  },
  'followers-hidden': {
    en: 'This network does not show who follows the page, or did not answer. The number of followers is still kept.',
    tr: 'Bu ağ sayfayı kimlerin takip ettiğini göstermiyor ya da yanıt vermedi. Takipçi sayısı yine de saklanıyor.',
    ru: 'Эта сеть не показывает, кто подписан на страницу, или не ответила. Число подписчиков всё равно сохраняется.',
  },
  'no-doors': {
    en: 'This network has no invite links with names. Use a short link; joins are then estimated from its days.',
    tr: 'Bu ağda adlı davet bağlantısı yok. Kısa bağlantı kullanın; katılımlar o günlerden tahmin edilir.',
    ru: 'В этой сети нет именных ссылок-приглашений. Используйте короткую ссылку: приход оценят по этим дням.',
  },
  'no-door-made': {
    en: 'The network did not make the invite link. Check that the desk’s bot may invite people, then try again.',
    tr: 'Ağ davet bağlantısını oluşturmadı. Masanın botunun davet iznini kontrol edip yeniden deneyin.',
    ru: 'Сеть не создала приглашение. Проверьте, что боту разрешено приглашать людей, и попробуйте снова.',
  },
  'no-such-prospect': {
    en: 'This person is no longer on the list.',
    tr: 'Bu kişi artık listede değil.',
    ru: 'Этого человека больше нет в списке.',
  },
  'no-such-giveaway': {
    en: 'There is no such giveaway here.',
    tr: 'Burada böyle bir çekiliş yok.',
    ru: 'Такого розыгрыша здесь нет.',
  },
  'giveaway-needs-post': {
    en: 'Choose the post below which people enter.',
    tr: 'İnsanların altına yazarak katılacağı gönderiyi seçin.',
    ru: 'Выберите пост, под которым участвуют.',
  },
  'giveaway-needs-word': {
    en: 'Say which word makes a comment an entry.',
    tr: 'Yorumu katılım sayan sözcüğü yazın.',
    ru: 'Укажите слово, которое делает комментарий участием.',
  },
  'nobody-entered': {
    en: 'Nobody has entered yet, so there is no list to close.',
    tr: 'Henüz kimse katılmadı, kapatılacak bir liste yok.',
    ru: 'Пока никто не участвует, закрывать нечего.',
  },
  'giveaway-settled': {
    en: 'This step is already behind this giveaway. Look at it again.',
    tr: 'Bu çekiliş o adımı geçmiş. Yeniden bakın.',
    ru: 'Этот шаг у розыгрыша уже позади. Посмотрите ещё раз.',
  },
  'draw-too-early': {
    en: 'The number that decides does not exist yet. Draw when its time has come.',
    tr: 'Belirleyici sayı henüz yok. Zamanı gelince çekin.',
    ru: 'Решающего числа ещё нет. Проведите розыгрыш, когда наступит его время.',
  },
  'draw-needs-word': {
    en: 'Write the word that somebody else has chosen in public; it is mixed with the secret.',
    tr: 'Başka birinin herkesin önünde seçtiği sözcüğü yazın; gizli sayıyla karıştırılır.',
    ru: 'Введите слово, которое при всех выбрал кто-то другой; оно смешивается с секретом.',
  },
  'beacon-silent': {
    en: 'The public source of chance did not answer. Nothing has been drawn; try again in a few minutes.',
    tr: 'Herkese açık rastgelelik kaynağı yanıt vermedi. Çekiliş yapılmadı; birkaç dakika sonra yeniden deneyin.',
    ru: 'Открытый источник случайности не ответил. Розыгрыш не проведён; попробуйте через несколько минут.',
  },
  'no-such-partner': {
    en: 'This page is no longer on the list.',
    tr: 'Bu sayfa artık listede değil.',
    ru: 'Этой страницы больше нет в списке.',
  },
  'page-unreadable': {
    en: 'Nobody can read figures of this page without an account there. Write them in by hand.',
    tr: 'Bu sayfanın sayıları orada hesap olmadan okunamıyor. Elle yazın.',
    ru: 'Цифры этой страницы не прочитать без аккаунта там. Введите их вручную.',
  },
  'page-silent': {
    en: 'The page did not answer. Check the address, or try again later.',
    tr: 'Sayfa yanıt vermedi. Adresi kontrol edin ya da sonra yeniden deneyin.',
    ru: 'Страница не ответила. Проверьте адрес или попробуйте позже.',
  },
  'price-needs-currency': {
    en: 'A price needs its currency, and a currency its price, such as 3000 and TRY.',
    tr: 'Fiyat para birimiyle, para birimi fiyatla birlikte verilir; örneğin 3000 ve TRY.',
    ru: 'Цену указывают вместе с валютой, а валюту — вместе с ценой, например 3000 и TRY.',
  },
  'no-such-mark': {
    en: 'This advertisement is no longer in the register.',
    tr: 'Bu reklam artık kayıtta yok.',
    ru: 'Этой рекламы больше нет в реестре.',
  },
}
