import type { Words } from '#platform/words.ts'

type Verdict = 'live' | 'processing' | 'rejected' | 'not-sent' | 'unknown' | 'found' | 'absent' | 'cannot-tell' | 'gone'

/** What became of changing a post that is out, line by line. */
export const ofChanges: Words<Verdict | 'change-asked' | 'called-off'> = {
  'change-asked': {
    en: '{by} changed what is live.',
    tr: '{by} yayındaki metni değiştirdi.',
    ru: 'Изменить опубликованное: {by}.',
  },
  'called-off': {
    en: '{by} took the change back.',
    tr: '{by} değişikliği geri aldı.',
    ru: 'Изменение отменено: {by}.',
  },
  live: {
    en: 'Changed; the network shows the new words.',
    tr: 'Değiştirildi; ağda yeni metin görünüyor.',
    ru: 'Изменено, сеть показывает новый текст.',
  },
  processing: {
    en: 'Sent; the network is still working on the change.',
    tr: 'Gönderildi; ağ değişikliği hâlâ işliyor.',
    ru: 'Отправлено, сеть ещё обрабатывает изменение.',
  },
  rejected: {
    en: 'The network refused the change. The old words stand.',
    tr: 'Ağ değişikliği reddetti. Eski metin duruyor.',
    ru: 'Сеть отклонила изменение. Остался прежний текст.',
  },
  'not-sent': {
    en: 'The change did not get through, for certain.',
    tr: 'Değişiklik kesin olarak ulaşmadı.',
    ru: 'Изменение точно не дошло.',
  },
  unknown: {
    en: 'The change was sent, but the answer was lost. It may be there.',
    tr: 'Değişiklik gönderildi ama yanıt kayboldu. Yapılmış olabilir.',
    ru: 'Изменение отправлено, но ответ потерялся. Возможно, оно уже там.',
  },
  found: {
    en: 'Looked on the network: the new words stand there.',
    tr: 'Ağa bakıldı: yeni metin orada.',
    ru: 'Посмотрели в сети: новый текст на месте.',
  },
  absent: {
    en: 'Looked on the network: it does not show the new words yet, so the change is sent again.',
    tr: 'Ağa bakıldı: yeni metin henüz görünmüyor, değişiklik yeniden gönderiliyor.',
    ru: 'Посмотрели в сети: нового текста ещё нет, изменение отправляется снова.',
  },
  'cannot-tell': {
    en: 'Asked the network how it stands: no answer.',
    tr: 'Ağa nasıl durduğu soruldu: yanıt alınamadı.',
    ru: 'Спросили сеть, как выглядит пост: ответа нет.',
  },
  gone: {
    en: 'Looked on the network: somebody has deleted it there.',
    tr: 'Ağa bakıldı: gönderi orada silinmiş.',
    ru: 'Посмотрели в сети: пост там удалили.',
  },
}

/** What became of taking a post down. */
export const ofRemovals: Words<Exclude<Verdict, 'gone'> | 'removal-asked' | 'called-off'> = {
  'removal-asked': { en: '{by} took it down.', tr: '{by} yayından kaldırdı.', ru: 'Удалить из сети: {by}.' },
  'called-off': {
    en: '{by} left it standing after all.',
    tr: '{by} kaldırmaktan vazgeçti.',
    ru: 'Решили не удалять: {by}.',
  },
  live: {
    en: 'Taken down; it is gone from the network.',
    tr: 'Kaldırıldı; artık ağda değil.',
    ru: 'Удалено, в сети его больше нет.',
  },
  processing: {
    en: 'Sent; the network is still taking it down.',
    tr: 'Gönderildi; ağ hâlâ kaldırıyor.',
    ru: 'Отправлено, сеть ещё удаляет.',
  },
  rejected: {
    en: 'The network refused to take it down. It still stands.',
    tr: 'Ağ kaldırmayı reddetti. Gönderi duruyor.',
    ru: 'Сеть отказалась удалять. Пост на месте.',
  },
  'not-sent': {
    en: 'Taking it down did not get through, for certain.',
    tr: 'Kaldırma isteği kesin olarak ulaşmadı.',
    ru: 'Запрос на удаление точно не дошёл.',
  },
  unknown: {
    en: 'Taking it down was sent, but the answer was lost. It may be gone.',
    tr: 'Kaldırma isteği gönderildi ama yanıt kayboldu. Kaldırılmış olabilir.',
    ru: 'Запрос на удаление отправлен, но ответ потерялся. Возможно, поста уже нет.',
  },
  found: {
    en: 'Looked on the network: it is gone.',
    tr: 'Ağa bakıldı: artık orada değil.',
    ru: 'Посмотрели в сети: поста больше нет.',
  },
  absent: {
    en: 'Looked on the network: it still stands, so it is taken down again.',
    tr: 'Ağa bakıldı: hâlâ duruyor, yeniden kaldırılıyor.',
    ru: 'Посмотрели в сети: пост ещё стоит, удаляем снова.',
  },
  'cannot-tell': {
    en: 'Asked the network whether it still stands: no answer.',
    tr: 'Ağa hâlâ durup durmadığı soruldu: yanıt alınamadı.',
    ru: 'Спросили сеть, стоит ли пост: ответа нет.',
  },
}
