import type { Words } from '#platform/words.ts'

export type ConverseRefusal =
  | 'no-such-thread'
  | 'nobody-to-answer'
  | 'empty'
  | 'too-long'
  | 'cannot-answer-here'
  | 'already-answered'
  | 'said-more'
  | 'being-answered'
  | 'nobody-on-duty'
  | 'no-such-view'
  | 'no-such-rule'
  | 'no-such-answer'
  | 'no-such-draft'
  | 'no-such-promise'
  | 'no-such-zone'
  | 'no-such-channel'
  | 'needs-approval'
  | 'cannot-do-here'
  | 'no-translator'
  | 'translator-silent'
  | 'sent-already'
  | 'cannot-like-here'
  | 'nothing-to-undo'
  | 'no-such-member'
  | 'in-the-past'
  | 'no-such-reply'
  | 'no-such-person'
  | 'no-such-message'
  | 'no-such-post'
  | 'no-name'
  | 'not-yet'
  | 'not-a-link'
  | 'told-by-itself'
  | 'has-an-answer'
  | 'not-waiting'

export const sorry: Words<ConverseRefusal> = {
  'no-such-message': {
    en: 'That message is not here, or was not put in by hand.',
    tr: 'Bu mesaj burada değil ya da elle eklenmemiş.',
    ru: 'Этого сообщения здесь нет, или оно добавлено не вручную.',
  },
  'no-such-post': {
    en: 'That post does not stand on this channel. Choose another one, or none.',
    tr: 'Bu gönderi bu kanalda yok. Başka birini seçin ya da boş bırakın.',
    ru: 'Этого поста нет в этом канале. Выберите другой или оставьте пустым.',
  },
  'no-name': {
    en: 'Say who wrote it: the name as the page shows it.',
    tr: 'Kimin yazdığını belirtin: adı, sayfada göründüğü gibi.',
    ru: 'Укажите, кто это написал: имя, как оно показано на странице.',
  },
  'not-yet': {
    en: 'That hour has not come yet. Enter when it was written.',
    tr: 'O saat henüz gelmedi. Ne zaman yazıldığını girin.',
    ru: 'Этот час ещё не наступил. Укажите, когда это было написано.',
  },
  'not-a-link': {
    en: 'Paste the whole link, beginning with https://, or leave it empty.',
    tr: 'Bağlantının tamamını https:// ile başlayarak yapıştırın ya da boş bırakın.',
    ru: 'Вставьте ссылку целиком, начиная с https://, или оставьте поле пустым.',
  },
  'told-by-itself': {
    en: '{channel} brings this in by itself; putting it in by hand would count it twice.',
    tr: '{channel} bunları kendisi getirir; elle eklemek iki kez saymak olur.',
    ru: '{channel} приносит это сам; если добавить вручную, оно будет учтено дважды.',
  },
  'has-an-answer': {
    en: 'It has an answer already. Take the answer back first, or leave the conversation as it is.',
    tr: 'Bunun bir yanıtı var. Önce yanıtı geri alın ya da konuşmayı olduğu gibi bırakın.',
    ru: 'На это уже есть ответ. Сначала отзовите ответ или оставьте разговор как есть.',
  },
  'not-waiting': {
    en: 'This answer is not waiting to be posted by hand.',
    tr: 'Bu yanıt elle paylaşılmayı beklemiyor.',
    ru: 'Этот ответ не ждёт, чтобы его опубликовали вручную.',
  },
  'no-such-thread': {
    en: 'That conversation is no longer here.',
    tr: 'Bu konuşma artık burada değil.',
    ru: 'Этого разговора здесь больше нет.',
  },
  'nobody-to-answer': {
    en: 'There is nothing left to answer: the message was deleted.',
    tr: 'Yanıtlanacak bir şey kalmadı: mesaj silinmiş.',
    ru: 'Отвечать больше не на что: сообщение удалено.',
  },
  empty: {
    en: 'Write something first.',
    tr: 'Önce bir şey yazın.',
    ru: 'Сначала напишите что-нибудь.',
  },
  'too-long': {
    en: 'That is {over} characters too long for {channel}. Shorten it a little.',
    tr: 'Bu metin {channel} için {over} karakter fazla. Biraz kısaltın.',
    ru: 'Для {channel} это длиннее на {over} знаков. Сократите немного.',
  },
  'cannot-answer-here': {
    en: 'Nothing can be sent from {channel} right now. Reconnect it under Channels.',
    tr: '{channel} üzerinden şu anda bir şey gönderilemiyor. Kanallar bölümünden yeniden bağlayın.',
    ru: 'Сейчас с {channel} ничего нельзя отправить. Переподключите канал в разделе «Каналы».',
  },
  'already-answered': {
    en: '{who} has just answered here. Read it before you send yours.',
    tr: '{who} az önce burada yanıt verdi. Göndermeden önce onu okuyun.',
    ru: '{who} уже отвечает здесь. Прочитайте, прежде чем отправлять своё.',
  },
  'said-more': {
    en: '{who} has written again since you began. Read it before you send; your words are kept.',
    tr: 'Siz yazmaya başladıktan sonra {who} yeniden yazdı. Göndermeden önce okuyun; metniniz duruyor.',
    ru: 'Пока вы писали, {who} добавил(а) ещё сообщение. Прочитайте его, прежде чем отправлять; ваш текст сохранён.',
  },
  'being-answered': {
    en: '{who} is writing an answer here. Talk to each other, or send yours anyway.',
    tr: '{who} burada yanıt yazıyor. Birbirinizle konuşun ya da yine de gönderin.',
    ru: '{who} уже пишет здесь ответ. Договоритесь между собой или всё равно отправьте свой.',
  },
  'nobody-on-duty': {
    en: 'Nobody is on duty right now: everybody is marked as away.',
    tr: 'Şu anda görevde kimse yok: herkes uzakta görünüyor.',
    ru: 'Сейчас никого нет на смене: все отмечены как отсутствующие.',
  },
  'no-such-view': {
    en: 'That view is no longer here.',
    tr: 'Bu görünüm artık burada değil.',
    ru: 'Этого вида здесь больше нет.',
  },
  'no-such-rule': {
    en: 'That rule is no longer here.',
    tr: 'Bu kural artık burada değil.',
    ru: 'Этого правила здесь больше нет.',
  },
  'no-such-answer': {
    en: 'That is not one of the answers to this question.',
    tr: 'Bu, sorunun yanıtlarından biri değil.',
    ru: 'Такого ответа на этот вопрос нет.',
  },
  'no-such-draft': {
    en: 'That draft has been settled already.',
    tr: 'Bu taslak için zaten karar verilmiş.',
    ru: 'По этому черновику уже принято решение.',
  },
  'no-such-promise': {
    en: 'That promise is no longer here.',
    tr: 'Bu söz artık burada değil.',
    ru: 'Этого обещания здесь больше нет.',
  },
  'no-such-zone': {
    en: 'We do not know that time zone.',
    tr: 'Bu saat dilimini tanımıyoruz.',
    ru: 'Такой часовой пояс нам неизвестен.',
  },
  'no-such-channel': {
    en: 'That channel is no longer here.',
    tr: 'Bu kanal artık burada değil.',
    ru: 'Этого канала здесь больше нет.',
  },
  'needs-approval': {
    en: 'Your answers need somebody’s yes here. Ask for approval instead.',
    tr: 'Burada yanıtlarınız onay gerektiriyor. Göndermek yerine onay isteyin.',
    ru: 'Здесь ваши ответы требуют согласования. Отправьте ответ на согласование.',
  },
  'cannot-do-here': {
    en: '{channel} does not let us do that. Do it on the network itself.',
    tr: '{channel} buna izin vermiyor. Ağın kendisinde yapın.',
    ru: '{channel} этого не позволяет. Сделайте это в самой сети.',
  },
  'no-translator': {
    en: 'No translation service is set. Add one under Inbox settings.',
    tr: 'Çeviri hizmeti ayarlanmamış. Gelen kutusu ayarlarından ekleyin.',
    ru: 'Служба перевода не настроена. Добавьте её в настройках входящих.',
  },
  'translator-silent': {
    en: 'The translation service did not answer as expected. Check its address and key.',
    tr: 'Çeviri hizmeti beklendiği gibi yanıt vermedi. Adresini ve anahtarını denetleyin.',
    ru: 'Служба перевода ответила не так, как ожидалось. Проверьте адрес и ключ.',
  },
  'sent-already': {
    en: 'It is on its way and can no longer be taken back.',
    tr: 'Yola çıktı, artık geri alınamaz.',
    ru: 'Ответ уже отправлен, вернуть его нельзя.',
  },
  'cannot-like-here': {
    en: 'This network does not take likes from us.',
    tr: 'Bu ağda buradan beğeni bırakılamıyor.',
    ru: 'В этой сети отсюда нельзя поставить лайк.',
  },
  'nothing-to-undo': {
    en: 'There is nothing to undo.',
    tr: 'Geri alınacak bir şey yok.',
    ru: 'Отменять нечего.',
  },
  'no-such-member': {
    en: 'Nobody of that name works on this team.',
    tr: 'Ekipte böyle biri yok.',
    ru: 'В команде такого человека нет.',
  },
  'in-the-past': {
    en: 'That hour has passed.',
    tr: 'O saat geçti.',
    ru: 'Это время уже прошло.',
  },
  'no-such-reply': {
    en: 'That saved reply is no longer here.',
    tr: 'Bu hazır yanıt artık burada değil.',
    ru: 'Этой заготовки здесь больше нет.',
  },
  'no-such-person': {
    en: 'We do not know that person.',
    tr: 'Bu kişiyi tanımıyoruz.',
    ru: 'Этого человека мы не знаем.',
  },
}
