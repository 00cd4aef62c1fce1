import type { Words } from '#platform/words.ts'
import { approvalSorry, type ApprovalRefusal } from './approval/words.ts'
import { noticeSorry, type NoticeRefusal } from './notices/words.ts'
import { bulkSorry, type BulkRefusal } from './bulk/words.ts'
import { changeSorry, type ChangeRefusal } from './live/words.ts'
import type { HandRefusal } from './by-hand.ts'
import { ideaSorry, type IdeaRefusal } from './ideas/words.ts'
import type { PlanRefusal } from './plan-post.ts'
import type { TrayRefusal } from './tray/keep.ts'
import { traySorry } from './tray/words.ts'
import type { WriteRefusal } from './write-post.ts'

export type PublishRefusal =
  | 'cannot-be-fitted'
  | PlanRefusal
  | WriteRefusal
  | HandRefusal
  | UploadRefusal
  | ApprovalRefusal
  | BulkRefusal
  | NoticeRefusal
  | ChangeRefusal
  | TrayRefusal
  | IdeaRefusal

export type UploadRefusal = 'no-file' | 'file-too-big' | 'not-a-picture'

export const sorry: Words<PublishRefusal> = {
  ...approvalSorry,
  ...bulkSorry,
  ...noticeSorry,
  ...changeSorry,
  ...traySorry,
  ...ideaSorry,
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
  'cannot-be-fitted': {
    en: 'No copy of this file can be made that the channel takes. Choose another one, or make it yourself.',
    tr: 'Bu dosyadan kanalın alacağı bir kopya çıkarılamıyor. Başka bir dosya seçin ya da kendiniz hazırlayın.',
    ru: 'Из этого файла не получается копия, которую примет канал. Выберите другой или подготовьте сами.',
  },
  'not-a-picture': {
    en: 'We can read JPEG, PNG, WebP, GIF, AVIF, MP4 and WebM; this is none of them.',
    tr: 'JPEG, PNG, WebP, GIF, AVIF, MP4 ve WebM okuyabiliyoruz; bu dosya bunlardan biri değil.',
    ru: 'Мы читаем JPEG, PNG, WebP, GIF, AVIF, MP4 и WebM; этот файл другого вида.',
  },
}
