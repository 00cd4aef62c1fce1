import type { Words } from '#platform/words.ts'
import type { FindingKind } from './check.ts'

export const findingWords: Words<FindingKind> = {
  'no-channel': {
    en: 'Choose at least one channel.',
    tr: 'En az bir kanal seçin.',
    ru: 'Выберите хотя бы один канал.',
  },
  empty: { en: 'Write something first.', tr: 'Önce bir şey yazın.', ru: 'Сначала напишите что-нибудь.' },
  'no-title': {
    en: 'A post here needs a headline.',
    tr: 'Burada gönderinin bir başlığı olmalı.',
    ru: 'Здесь посту нужен заголовок.',
  },
  'title-too-long': {
    en: 'The headline is {over} too long: {length} of {max}.',
    tr: 'Başlık {over} fazla: {length} / {max}.',
    ru: 'В заголовке лишних знаков: {over} ({length} из {max}).',
  },
  'title-too-short': {
    en: 'The headline has {length} letters; at least {min} are wanted here.',
    tr: 'Başlık {length} harf; burada en az {min} isteniyor.',
    ru: 'В заголовке знаков: {length}. Здесь нужно не меньше {min}.',
  },
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
  'media-shape': {
    en: 'The picture is {shape}; this network takes from {tallest} to {widest}.',
    tr: 'Görselin oranı {shape}; bu ağ {tallest} ile {widest} arasını alıyor.',
    ru: 'Пропорции изображения {shape}, сеть принимает от {tallest} до {widest}.',
  },
  'media-too-wide': {
    en: 'The picture is {pixels} pixels on its longer side; this network takes {max}.',
    tr: 'Görselin uzun kenarı {pixels} piksel; bu ağ en çok {max} alıyor.',
    ru: 'Длинная сторона изображения — {pixels} пикселей, сеть принимает до {max}.',
  },
  'video-length': {
    en: 'The video lasts {seconds} seconds; this network takes {min} to {max}.',
    tr: 'Video {seconds} saniye; bu ağ {min} ile {max} saniye arasını alıyor.',
    ru: 'Видео длится {seconds} с, сеть принимает от {min} до {max} с.',
  },
  'rights-ended': {
    en: 'This picture may be shown until {day} only, and the post goes out later. Take another one.',
    tr: 'Bu görselin kullanım hakkı {day} tarihinde bitiyor, gönderi ise daha sonra çıkıyor. Başka bir görsel seçin.',
    ru: 'Показывать это изображение можно только до {day}, а пост выйдет позже. Возьмите другое.',
  },
  'alt-needed': {
    en: 'A picture has no description, and this workspace does not publish without one.',
    tr: 'Bir görselin açıklaması yok; bu çalışma alanı açıklamasız yayımlamıyor.',
    ru: 'У изображения нет описания, а в этом рабочем пространстве без него не публикуют.',
  },
  'needs-media': {
    en: 'A post here begins with a picture or a video. Add one.',
    tr: 'Burada her gönderi bir görsel ya da videoyla başlar. Bir tane ekleyin.',
    ru: 'Пост здесь начинается с изображения или видео. Добавьте хотя бы одно.',
  },
  'no-public-address': {
    en: 'This network fetches pictures from your desk, and your desk has no public address. Start it with MEYDAN_URL set to an address the world can reach.',
    tr: 'Bu ağ görselleri masanızdan kendisi alır, masanızın ise herkese açık bir adresi yok. MEYDAN_URL ayarına dışarıdan ulaşılabilen bir adres yazıp masayı yeniden başlatın.',
    ru: 'Эта сеть сама забирает изображения с вашего стола, а у него нет публичного адреса. Запустите его с MEYDAN_URL — адресом, доступным из интернета.',
  },
  'too-many-tags': {
    en: '{count} tags; this network takes {max}.',
    tr: '{count} etiket var; bu ağ en çok {max} alıyor.',
    ru: 'Меток: {count}, а сеть принимает не больше {max}.',
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
  'no-comment-here': {
    en: 'There is no first comment here; yours would be left out.',
    tr: 'Burada ilk yorum yok; yazdığınız dışarıda kalır.',
    ru: 'Первого комментария здесь нет, ваш не выйдет.',
  },
  'comment-too-long': {
    en: 'The first comment is {over} too long; {max} fit here.',
    tr: 'İlk yorum {over} fazla; buraya en çok {max} sığar.',
    ru: 'Первый комментарий длиннее на {over}, здесь помещается {max}.',
  },
  'no-place-here': {
    en: 'A place cannot be told here; readers will not see it.',
    tr: 'Burada yer belirtilemiyor; okuyanlar görmez.',
    ru: 'Здесь нельзя указать место, читатели его не увидят.',
  },
  'ad-advertiser-missing': {
    en: 'The post is paid for. Say who pays: the mark needs the name. Until then it does not go out.',
    tr: 'Bu gönderi bir karşılık içeriyor. Reklam vereni yazın: işarette adı gerekli. O zamana kadar yayımlanmaz.',
    ru: 'За пост дают вознаграждение. Укажите рекламодателя: пометке нужно имя. До тех пор пост не выйдет.',
  },
  'ad-number-missing': {
    en: 'The mark needs the INN of the advertiser: 10 digits of a company, 12 of a person. Until then it does not go out.',
    tr: 'İşarette reklam verenin INN numarası gerekli: şirkette 10, kişide 12 hane. O zamana kadar yayımlanmaz.',
    ru: 'Пометке нужен ИНН рекламодателя: 10 цифр у организации, 12 у человека. До тех пор пост не выйдет.',
  },
  'ad-token-missing': {
    en: 'The mark needs the erid token. Ask a register of advertising data for it before publishing; until then it does not go out.',
    tr: 'İşarette erid kodu gerekli. Yayımlamadan önce bir reklam veri operatöründen alın; o zamana kadar yayımlanmaz.',
    ru: 'Пометке нужен токен erid. Получите его у оператора рекламных данных до публикации, без него пост не выйдет.',
  },
  'ad-mark-missing': {
    en: 'The post is paid for and does not say so. Without its mark it does not go out.',
    tr: 'Bu gönderi bir karşılık içeriyor ama bunu söylemiyor. İşareti olmadan yayımlanmaz.',
    ru: 'За пост дают вознаграждение, а в тексте этого нет. Без пометки он не выйдет.',
  },
  'asks-nothing': {
    en: 'It asks nothing anyone could answer. One open question at the end brings more talk than any tag.',
    tr: 'Kimsenin yanıtlayabileceği bir şey sormuyor. Sonda açık bir soru, her etiketten çok konuşma getirir.',
    ru: 'Здесь нет вопроса, на который можно ответить. Один открытый вопрос в конце оживит разговор лучше любой метки.',
  },
  'visibility-here': {
    en: 'This network does not know this visibility.',
    tr: 'Bu ağ bu görünürlüğü bilmiyor.',
    ru: 'Эта сеть не знает такой видимости.',
  },
  'day-full': {
    en: 'This channel takes {max} posts a day, and that day is full. One more would wait for the next day. Free: {day}.',
    tr: 'Bu kanal günde {max} gönderi alıyor ve o gün dolu. Bir fazlası ertesi güne kalır. Boş gün: {day}.',
    ru: 'На этом канале выходит до {max} постов в день, и этот день заполнен. Лишний подождёт до завтра. Свободно: {day}.',
  },
  alike: {
    en: 'The same words are on this channel on {day}. Some networks take that for spam.',
    tr: 'Aynı sözler bu kanalda {day} tarihinde var. Bazı ağlar bunu istenmeyen içerik sayar.',
    ru: 'Те же слова уже есть на этом канале ({day}). Некоторые сети считают это спамом.',
  },
}
