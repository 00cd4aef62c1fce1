import type { Words } from '#platform/words.ts'

/** Why a delivery stands where it stands, beyond what networks say themselves. */
export type Reason =
  | 'late'
  | 'skipped'
  | 'paced'
  | 'day-full'
  | 'not-there'
  | 'no-answer'
  | 'media-processing'
  | 'moderation'
  | 'private-only'
  | 'author-consent'
  | 'by-hand'
  | 'channel-gone'
  | 'after-part'
  | 'not-approved'
  | 'as-before'
  | 'change-open'
  | 'gone-elsewhere'

export const reasons: Words<Reason> = {
  late: {
    en: 'Its hour passed while the desk was off. Publish it now, move it, or leave it out.',
    tr: 'Masa kapalıyken saati geçti. Şimdi yayımlayın, başka saate alın ya da vazgeçin.',
    ru: 'Время прошло, пока стол был выключен. Опубликуйте сейчас, перенесите или откажитесь.',
  },
  'not-approved': {
    en: 'Nobody approved it by its hour, so it did not go out. Have it approved, then publish it now or move it.',
    tr: 'Saatine kadar onaylanmadığı için yayımlanmadı. Onaylatın, sonra şimdi yayımlayın ya da başka saate alın.',
    ru: 'К своему времени пост не согласовали, и он не вышел. Согласуйте его, затем опубликуйте сейчас или перенесите.',
  },
  skipped: {
    en: 'Its hour passed while the desk was off, and late posts are left out on this channel.',
    tr: 'Masa kapalıyken saati geçti; bu kanalda geciken gönderiler atlanıyor.',
    ru: 'Время прошло, пока стол был выключен, а на этом канале опоздавшие посты пропускаются.',
  },
  paced: {
    en: 'Late posts go out one after another. This one is waiting for its turn.',
    tr: 'Geciken gönderiler art arda yayımlanıyor. Bu gönderi sırasını bekliyor.',
    ru: 'Опоздавшие посты выходят по очереди. Этот ждёт своей.',
  },
  'day-full': {
    en: 'As many posts as this channel takes in a day have gone out. This one waits for the same hour of the next day.',
    tr: 'Bu kanalın bir günde aldığı kadar gönderi yayımlandı. Bu gönderi ertesi günün aynı saatini bekliyor.',
    ru: 'На этом канале уже вышло столько постов, сколько положено в день. Этот ждёт того же часа следующего дня.',
  },
  'not-there': {
    en: 'It is not on the network.',
    tr: 'Ağda yok.',
    ru: 'В сети его нет.',
  },
  'no-answer': {
    en: 'The network did not answer, so it may be there or not. It is not sent again until that is clear.',
    tr: 'Ağ yanıt vermedi; yayımlanmış da olabilir, olmamış da. Netleşmeden yeniden gönderilmez.',
    ru: 'Сеть не ответила: пост мог выйти, а мог и нет. Пока не ясно, повторно он не отправляется.',
  },
  'media-processing': {
    en: 'The network is still working on the picture or video.',
    tr: 'Ağ, görseli ya da videoyu hâlâ işliyor.',
    ru: 'Сеть ещё обрабатывает изображение или видео.',
  },
  moderation: {
    en: 'The network holds it for its moderators.',
    tr: 'Ağ, moderatör onayı için bekletiyor.',
    ru: 'Сеть держит его на проверке у модераторов.',
  },
  'private-only': {
    en: 'The network shows it to nobody but you.',
    tr: 'Ağ bunu sizden başkasına göstermiyor.',
    ru: 'Сеть показывает его только вам.',
  },
  'author-consent': {
    en: 'The network waits for you to confirm it there.',
    tr: 'Ağ, orada onaylamanızı bekliyor.',
    ru: 'Сеть ждёт вашего подтверждения на своей стороне.',
  },
  'by-hand': {
    en: 'A person posts here. Copy it, post it on the page, and paste the link.',
    tr: 'Burada bir kişi paylaşır. Kopyalayın, sayfada paylaşın, bağlantısını yapıştırın.',
    ru: 'Здесь публикует человек. Скопируйте, опубликуйте на странице и вставьте ссылку.',
  },
  'after-part': {
    en: 'Goes out as the answer to part {part}, as soon as that one is live.',
    tr: '{part}. parça yayımlanır yayımlanmaz onun yanıtı olarak çıkar.',
    ru: 'Выйдет ответом на часть {part}, как только та появится в сети.',
  },
  'as-before': {
    en: 'The network still shows it as it was.',
    tr: 'Ağda hâlâ eski hâliyle duruyor.',
    ru: 'В сети всё ещё стоит прежнее.',
  },
  'change-open': {
    en: 'The network did not answer. It is asked how the post stands there before anything is sent again.',
    tr: 'Ağ yanıt vermedi. Yeniden göndermeden önce gönderinin orada nasıl durduğu sorulacak.',
    ru: 'Сеть не ответила. Прежде чем отправлять снова, у неё спросят, как пост выглядит там.',
  },
  'gone-elsewhere': {
    en: 'It was deleted on the network itself.',
    tr: 'Ağın kendisinde silinmiş.',
    ru: 'Пост удалили в самой сети.',
  },
  'channel-gone': {
    en: 'The channel was disconnected before its hour.',
    tr: 'Kanalın bağlantısı, saati gelmeden kesildi.',
    ru: 'Канал отключили раньше, чем настало его время.',
  },
}
