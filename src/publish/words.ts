import type { Words } from '#platform/words.ts'
import type { HandRefusal } from './by-hand.ts'
import type { FindingKind } from './check.ts'
import type { PlanRefusal } from './plan-post.ts'
import type { WriteRefusal } from './write-post.ts'

export type PublishRefusal = PlanRefusal | WriteRefusal | HandRefusal | UploadRefusal

export type UploadRefusal = 'no-file' | 'file-too-big' | 'not-a-picture'

export const sorry: Words<PublishRefusal> = {
  'not-found': {
    en: 'This does not exist, or no longer.',
    tr: 'Bu kayıt yok ya da artık mevcut değil.',
    ru: 'Этого нет или уже нет.',
  },
  'no-story': {
    en: 'This story is no longer there. Begin with an empty post instead.',
    tr: 'Bu haber artık yok. Boş bir gönderiyle başlayın.',
    ru: 'Этого сюжета уже нет. Начните с пустого поста.',
  },
  'changed-elsewhere': {
    en: 'This post was changed in another window meanwhile. Your text is kept here; open the newest version to compare.',
    tr: 'Bu gönderi bu arada başka bir pencerede değişti. Metniniz burada duruyor; karşılaştırmak için son hâlini açın.',
    ru: 'Тем временем пост изменили в другом окне. Ваш текст сохранён здесь; откройте последнюю версию и сравните.',
  },
  'still-planned': {
    en: 'It is on the calendar. Take it off first.',
    tr: 'Takvimde duruyor. Önce takvimden çıkarın.',
    ru: 'Пост стоит в календаре. Сначала снимите его.',
  },
  'not-a-time': {
    en: '“{time}” is not a date and time.',
    tr: '“{time}” bir tarih ve saat değil.',
    ru: '«{time}» — не дата и время.',
  },
  'not-a-zone': {
    en: '“{zone}” is not a time zone. Choose one from the list, such as Europe/Istanbul.',
    tr: '“{zone}” bir saat dilimi değil. Listeden birini seçin, örneğin Europe/Istanbul.',
    ru: '«{zone}» — не часовой пояс. Выберите из списка, например Europe/Istanbul.',
  },
  'no-such-hour': {
    en: 'The clocks go forward that night and skip this hour. Take {before} or {after}.',
    tr: 'O gece saatler ileri alınıyor ve bu saat atlanıyor. {before} ya da {after} seçin.',
    ru: 'В ту ночь часы переводят вперёд, и этого часа нет. Выберите {before} или {after}.',
  },
  'hour-comes-twice': {
    en: 'The clocks go back that night, so {time} comes twice. Choose the first ({earlier}) or the second ({later}).',
    tr: 'O gece saatler geri alınıyor ve {time} iki kez yaşanıyor. İlkini ({earlier}) ya da ikincisini ({later}) seçin.',
    ru: 'В ту ночь часы переводят назад, и {time} наступает дважды. Выберите первый раз ({earlier}) или второй ({later}).',
  },
  'in-the-past': {
    en: 'That hour has passed. Choose a later one, or publish now.',
    tr: 'O saat geçti. Daha geç bir saat seçin ya da şimdi yayımlayın.',
    ru: 'Это время уже прошло. Выберите более позднее или опубликуйте сейчас.',
  },
  'no-channels': {
    en: 'Choose at least one channel.',
    tr: 'En az bir kanal seçin.',
    ru: 'Выберите хотя бы один канал.',
  },
  'has-problems': {
    en: 'The networks would refuse this as it is. The list beside the text says what to change.',
    tr: 'Ağlar bunu bu hâliyle kabul etmez. Metnin yanındaki liste neyin değişmesi gerektiğini söylüyor.',
    ru: 'В таком виде сети это не примут. Что поправить — в списке рядом с текстом.',
  },
  'being-sent': {
    en: 'It is on its way to the network right now. Wait a moment and look again.',
    tr: 'Şu anda ağa gönderiliyor. Biraz bekleyip yeniden bakın.',
    ru: 'Прямо сейчас идёт отправка в сеть. Подождите немного и посмотрите снова.',
  },
  'already-out': {
    en: 'It has gone out already. What others have seen can be changed only on the network itself.',
    tr: 'Bu gönderi çoktan yayımlandı. Başkalarının gördüğü ancak ağın kendisinde değiştirilebilir.',
    ru: 'Пост уже вышел. Изменить то, что видели другие, можно только в самой сети.',
  },
  'not-planned': {
    en: 'It is not on the calendar.',
    tr: 'Takvimde değil.',
    ru: 'Этого нет в календаре.',
  },
  frozen: {
    en: 'Posts are on hold right now. Make an exception for this one, or lift the hold.',
    tr: 'Gönderiler şu anda durdurulmuş. Bu gönderiyi istisna yapın ya da durdurmayı kaldırın.',
    ru: 'Посты сейчас остановлены. Сделайте исключение для этого или снимите остановку.',
  },
  'not-now': {
    en: 'Its state has changed meanwhile, so this no longer applies.',
    tr: 'Durumu bu arada değişti; bu işlem artık geçerli değil.',
    ru: 'Состояние успело измениться, и это действие больше не подходит.',
  },
  'not-a-link': {
    en: 'Paste the link of the post as the network shows it, beginning with https://',
    tr: 'Gönderinin ağdaki bağlantısını https:// ile başlayarak yapıştırın.',
    ru: 'Вставьте ссылку на пост из самой сети, начиная с https://',
  },
  'no-file': {
    en: 'There was no file in this. Choose a picture and try again.',
    tr: 'Dosya gelmedi. Bir görsel seçip yeniden deneyin.',
    ru: 'Файла не было. Выберите изображение и попробуйте снова.',
  },
  'file-too-big': {
    en: 'This file is larger than {max} MB. Make it smaller and try again.',
    tr: 'Bu dosya {max} MB sınırından büyük. Küçültüp yeniden deneyin.',
    ru: 'Файл больше {max} МБ. Уменьшите его и попробуйте снова.',
  },
  'not-a-picture': {
    en: 'We can read JPEG, PNG, WebP, GIF, AVIF, MP4 and WebM; this is none of them.',
    tr: 'JPEG, PNG, WebP, GIF, AVIF, MP4 ve WebM okuyabiliyoruz; bu dosya bunlardan biri değil.',
    ru: 'Мы читаем JPEG, PNG, WebP, GIF, AVIF, MP4 и WebM; этот файл другого вида.',
  },
}

export const findingWords: Words<FindingKind> = {
  'no-channel': {
    en: 'Choose at least one channel.',
    tr: 'En az bir kanal seçin.',
    ru: 'Выберите хотя бы один канал.',
  },
  empty: { en: 'Write something first.', tr: 'Önce bir şey yazın.', ru: 'Сначала напишите что-нибудь.' },
  'too-long': {
    en: '{over} too long: {length} of {max}, counted as the network counts.',
    tr: '{over} fazla: ağın saydığı gibi {length} / {max}.',
    ru: 'Лишних знаков: {over}. Сеть считает {length} из {max}.',
  },
  'too-many-bytes': {
    en: 'Too long by {over} bytes: this network also counts bytes, and takes {max}. Emoji and letters beyond English cost more than one.',
    tr: '{over} bayt fazla: bu ağ baytları da sayıyor ve en çok {max} alıyor. Emojiler ile ş, ğ gibi harfler birden fazla tutar.',
    ru: 'Лишних байтов: {over}. Сеть считает и байты, не больше {max}, а эмодзи и кириллица занимают больше одного.',
  },
  'too-short': {
    en: 'Too short: {length} letters; this network wants at least {min}.',
    tr: 'Çok kısa: {length} harf; bu ağ en az {min} istiyor.',
    ru: 'Слишком коротко, знаков: {length}. Сети нужно не меньше {min}.',
  },
  'word-too-long': {
    en: 'A link, a name or a tag alone is longer than a whole post here ({max}). Shorten it; it would be cut in two.',
    tr: 'Bir bağlantı, ad ya da etiket tek başına buradaki bir gönderiden ({max}) uzun. Kısaltın, yoksa ikiye bölünür.',
    ru: 'Одна ссылка, имя или метка длиннее целого поста здесь ({max}). Сократите, иначе её придётся разрезать.',
  },
  'too-many-parts': {
    en: 'As a thread this would be {parts} posts; more than {max} in a row nobody reads. Shorten it, or put it on a blog.',
    tr: 'Zincir olarak {parts} gönderi eder; {max} taneden fazlasını kimse okumaz. Kısaltın ya da bloga koyun.',
    ru: 'Цепочка вышла бы из {parts} постов, а больше {max} подряд никто не читает. Сократите или вынесите в блог.',
  },
  'cannot-publish': {
    en: 'This channel may only be read. Connect it again and allow publishing.',
    tr: 'Bu kanal yalnızca okunabiliyor. Yayımlama izni vererek yeniden bağlayın.',
    ru: 'Этот канал доступен только для чтения. Подключите его заново и разрешите публикацию.',
  },
  'key-expired': {
    en: 'The channel has to be connected again; until then its posts wait.',
    tr: 'Kanalın yeniden bağlanması gerekiyor; o zamana kadar gönderileri bekler.',
    ru: 'Канал нужно подключить заново, до тех пор его посты ждут.',
  },
  'too-many-media': {
    en: '{count} attachments; this network takes {max}.',
    tr: '{count} ek var; bu ağ en çok {max} alıyor.',
    ru: 'Вложений: {count}, а сеть принимает не больше {max}.',
  },
  'no-media-here': {
    en: 'This network takes no pictures.',
    tr: 'Bu ağ görsel almıyor.',
    ru: 'Эта сеть не принимает изображения.',
  },
  'media-type': {
    en: 'This network does not take {type}.',
    tr: 'Bu ağ {type} türünü almıyor.',
    ru: 'Эта сеть не принимает {type}.',
  },
  'media-too-big': {
    en: 'The file has {megabytes} MB; this network takes {max} MB.',
    tr: 'Dosya {megabytes} MB; bu ağ en çok {max} MB alıyor.',
    ru: 'Файл весит {megabytes} МБ, сеть принимает до {max} МБ.',
  },
  'media-mixed': {
    en: 'Pictures and a video cannot stand in one post here.',
    tr: 'Burada görsellerle video aynı gönderide olamaz.',
    ru: 'Здесь нельзя смешивать изображения и видео в одном посте.',
  },
  'no-alt': {
    en: 'A picture has no description. People who cannot see it miss what it says.',
    tr: 'Bir görselin açıklaması yok. Göremeyenler anlattığını kaçırır.',
    ru: 'У изображения нет описания. Те, кто его не видит, не узнают, что на нём.',
  },
  'alt-too-long': {
    en: 'The description is longer than {max} letters.',
    tr: 'Açıklama {max} harften uzun.',
    ru: 'Описание длиннее {max} знаков.',
  },
  'no-poll-here': {
    en: 'This network has no polls.',
    tr: 'Bu ağda anket yok.',
    ru: 'В этой сети нет опросов.',
  },
  'poll-with-media': {
    en: 'A poll cannot stand beside pictures here.',
    tr: 'Burada anketle görsel bir arada olamaz.',
    ru: 'Здесь опрос нельзя совмещать с изображениями.',
  },
  'poll-needs-two': {
    en: 'A poll needs two answers.',
    tr: 'Ankete en az iki seçenek gerekir.',
    ru: 'В опросе нужны хотя бы два ответа.',
  },
  'poll-too-many': {
    en: 'A poll has at most {max} answers here.',
    tr: 'Burada ankette en çok {max} seçenek olabilir.',
    ru: 'Ответов в опросе здесь не больше {max}.',
  },
  'poll-option-long': {
    en: 'An answer has at most {max} letters here.',
    tr: 'Burada bir seçenek en çok {max} harf olabilir.',
    ru: 'Ответ здесь — не длиннее {max} знаков.',
  },
  'poll-hours': {
    en: 'A poll runs from {min} minutes to {max} days here.',
    tr: 'Burada anket {min} dakika ile {max} gün arasında sürebilir.',
    ru: 'Опрос здесь длится от {min} минут до {max} дней.',
  },
  'no-warning-here': {
    en: 'This network has no warning line before the text.',
    tr: 'Bu ağda metinden önce uyarı satırı yok.',
    ru: 'В этой сети нет предупреждения перед текстом.',
  },
  'visibility-here': {
    en: 'This network does not know this visibility.',
    tr: 'Bu ağ bu görünürlüğü bilmiyor.',
    ru: 'Эта сеть не знает такой видимости.',
  },
  alike: {
    en: 'The same words are on this channel on {day}. Some networks take that for spam.',
    tr: 'Aynı sözler bu kanalda {day} tarihinde var. Bazı ağlar bunu istenmeyen içerik sayar.',
    ru: 'Те же слова уже есть на этом канале ({day}). Некоторые сети считают это спамом.',
  },
}
