import type { Lang } from '#platform/words.ts'

/** What an upset person hears in an answer; phrases are beginnings of words. */
export type Signs = {
  sorry: readonly string[]
  /** What will be done, */
  step: readonly string[]
  /** and when or where. */
  when: readonly string[]
  /** Money and gifts, better spoken of in private. */
  money: readonly string[]
  defends: readonly string[]
  /** Words too common to show that somebody listened. */
  small: string
}

export const SIGNS: Record<Lang, Signs> = {
  en: {
    sorry: [
      'sorry', 'apolog', 'i understand', 'we understand', 'you are right', "you're right", 'must have been', 'that is not how',
      'should not have', "shouldn't have", 'we regret', 'ashamed', 'thank you for telling', 'thanks for telling', 'our mistake', 'our fault',
    ],
    step: [
      'we will', "we'll", 'i will', "i'll", 'we are going', "we're going", 'we are checking', "we're checking", 'please send',
      'please write', 'message us', 'send us', 'come by', 'call us', 'let me', 'i am talking', "i'm talking", 'we have changed',
      'we are opening', 'from now on', 'i have asked', 'we have asked', 'i have moved', 'we have moved', 'will check', 'will call', 'will write', 'will bring', 'will look',
    ],
    when: [
      'today', 'tomorrow', 'tonight', 'this morning', 'this afternoon', 'this evening', 'this week', 'monday', 'tuesday', 'wednesday',
      'thursday', 'friday', 'saturday', 'sunday', 'within', 'in an hour', 'minutes', 'right now', 'right away', "o'clock", 'noon',
      'at the counter', 'at the till', 'in the shop', 'by phone', 'private message', 'direct message',
    ],
    money: [
      'refund', 'discount', 'voucher', 'coupon', 'free of charge', 'for free', 'free bread', 'a free', 'gift', 'compensat', 'on the house', 'money back',
    ],
    defends: [
      'sorry you feel', 'sorry if you', 'not our fault', 'nobody else complain', 'no one else complain', 'you should have', 'as per our policy',
      'our policy', 'that is impossible', "that's impossible", 'calm down', 'you are wrong', "you're wrong", 'if you had', 'your own fault',
      'never happens here', 'everyone else', 'not true', 'you must have', 'if you do not like', "if you don't like",
    ],
    small:
      'this that with from have been were what when your yours they them then than there their about after again would could should where which really still never always because before today yesterday morning being every thing things please hello thank thanks people nobody anybody somebody another used bought asked said says ordered like only even just same more much many some into over under very half past last next sign',
  },
  tr: {
    sorry: [
      'üzgün', 'özür', 'kusura bakma', 'anlıyor', 'haklısın', 'haklı', 'yaşanmamalı', 'olmamalıydı', 'üzüldü', 'bizim hatamız',
      'hata bizde', 'yazdığınız için', 'bildirdiğiniz için', 'söylediğiniz için', 'mahcup',
    ],
    step: [
      'bakıyor', 'bakaca', 'inceliyor', 'inceleye', 'arıyor', 'araya', 'yazar mısınız', 'iletir misiniz', 'gönderir misiniz', 'yazın',
      'düzelt', 'çözüyor', 'çözece', 'kontrol ed', 'halled', 'hallet', 'değiştir', 'ilgilen', 'dönüş yap', 'döneceğ', 'uğrayın', 'bekleriz',
      'bekliyoruz', 'yapıyoruz', 'yapacağ', 'konuşuyor', 'konuşaca', 'konuştu', 'açıyoruz', 'açacağ', 'pişiriyor', 'pişirece', 'ayırdık', 'ayıraca', 'getirece',
    ],
    when: [
      'bugün', 'yarın', 'akşam', 'sabah', 'saat', 'dakika', 'hemen', 'şimdi', 'hafta', 'pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma',
      'cumartesi', 'pazar', 'öğle', 'içinde', 'tezgâh', 'kasada', 'dükkân', 'fırında', 'özel mesaj', 'özelden', 'telefon',
    ],
    money: ['para iade', 'iade ed', 'ücret iade', 'indirim', 'kupon', 'hediye', 'ücretsiz', 'bedava', 'tazmin', 'bizden olsun', 'ikram'],
    defends: [
      'bizim suçumuz değil', 'bizim hatamız değil', 'başka kimse şikayet', 'kimse şikayet', 'yanlış anlamış', 'sizin hatanız', 'sizin suçunuz', 'mümkün değil',
      'imkansız', 'sakin olun', 'kurallarımız', 'bizde öyle şey olmaz', 'bizde olmaz', 'okusaydınız', 'baksaydınız', 'abartıyor', 'abartma', 'doğru değil',
      'beğenmiyorsanız', 'beğenmeyen', 'erken gelseydiniz', 'herkes memnun',
    ],
    small:
      'bugün nasıl neden sonra kadar tekrar gerçekten lütfen merhaba teşekkürler hiçbir olarak çünkü artık böyle sizin sabah dünkü yine bile diye için aldım aldığım istedim geldi oldu olmuş vardı başka daha ikinci üçüncü bana beni biri bizim eskiden değildi öyle sordum yazıyor buçukta dokuz sekiz yedi',
  },
  ru: {
    sorry: [
      'простите', 'извин', 'жаль', 'сожале', 'понима', 'вы правы', 'обидно', 'не должно', 'наша вина', 'наша ошибка', 'виноваты мы',
      'мы виноваты', 'спасибо, что написали', 'спасибо, что сказали', 'стыдно', 'неловко',
    ],
    step: [
      'проверим', 'проверяем', 'проверю', 'разбер', 'разбира', 'напишите', 'пришлите', 'позвон', 'свяж', 'исправ', 'заменим', 'поменяем', 'сделаем',
      'ответим', 'вернемся', 'узнаем', 'узнаю', 'приходите', 'зайдите', 'ждем вас', 'поговор', 'передал', 'испечем', 'решим', 'откроем', 'открываем', 'привезем', 'отложим', 'отложили', 'попросил',
    ],
    when: [
      'сегодня', 'завтра', 'сейчас', 'вечером', 'утром', 'днем', 'минут', 'часа', 'часов', 'час', 'в понедельник', 'во вторник', 'в среду', 'в четверг',
      'в пятницу', 'в субботу', 'в воскресенье', 'до понедельника', 'до пятницы', 'в течение', 'на этой неделе', 'сразу', 'у прилавка', 'на кассе', 'в пекарне', 'в личных', 'в личку', 'в личные', 'по телефону',
    ],
    money: ['возврат', 'вернем деньги', 'вернем вам', 'скидк', 'купон', 'подар', 'бесплатн', 'компенс', 'промокод', 'за наш счет', 'угост', 'угощ'],
    defends: [
      'не наша вина', 'мы не виноваты', 'никто больше не жалов', 'больше никто не жалов', 'никто не жалов', 'сами виноваты', 'вы сами', 'такого не бывает',
      'такого быть не может', 'не может быть', 'успокойтесь', 'по правилам', 'наши правила', 'вы не правы', 'вы ошибаетесь', 'читать надо', 'надо было', 'неправда', 'не нравится', 'всем нравится',
    ],
    small:
      'очень когда почему сегодня вчера завтра всегда никогда только просто вообще спасибо здравствуйте потому больше чтобы этого ничего который которую купленный раньше такого было опять вчерашние утром совсем половине даже меня мной себя этот ваших ваши ваша вами него она они если тоже ещё уже просила просил взяла взял спросил спросила',
  },
}
