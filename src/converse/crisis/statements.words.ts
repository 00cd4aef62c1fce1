import type { Words } from '#platform/words.ts'

export const MOMENTS = ['heard', 'looking', 'solved'] as const

export type Moment = (typeof MOMENTS)[number]

/** Holding statements: what may be said before everything is known. {page}, {matter}, {hour} and {contact} are filled in. */
export const STATEMENTS: Words<Moment> = {
  heard: {
    en: 'We see what you are writing about {matter}, and we take it seriously. We are finding out what happened and will tell you here by {hour}. If you are affected, write to us at {contact} - we answer everybody. {page}',
    tr: '{matter} hakkında yazdıklarınızı görüyoruz ve ciddiye alıyoruz. Ne olduğunu araştırıyoruz; saat {hour} itibarıyla burada bilgi vereceğiz. Etkilendiyseniz bize {contact} adresinden yazın, herkese yanıt veriyoruz. {page}',
    ru: 'Мы видим, что вы пишете о {matter}, и относимся к этому серьёзно. Выясняем, что произошло, и расскажем здесь к {hour}. Если вас это коснулось, напишите нам: {contact} — мы ответим каждому. {page}',
  },
  looking: {
    en: 'An update on {matter}: we do not know everything yet. What we know we have said, what we do not know we will not guess. The next word from us comes by {hour}. Thank you for your patience. {page}',
    tr: '{matter} hakkında yeni bilgi: henüz her şeyi bilmiyoruz. Bildiğimizi söyledik, bilmediğimizi tahmin etmeyeceğiz. Bir sonraki açıklamamız saat {hour} itibarıyla. Sabrınız için teşekkür ederiz. {page}',
    ru: 'Новости о {matter}: пока мы знаем не всё. Что знаем — сказали, гадать не станем. Следующее сообщение будет к {hour}. Спасибо за терпение. {page}',
  },
  solved: {
    en: 'About {matter}: we have found the cause and put it right. We are sorry for the trouble it gave you. What we change so that it does not happen again, we will tell you here by {hour}. Still affected? {contact}. {page}',
    tr: '{matter} hakkında: nedenini bulduk ve giderdik. Yaşattığımız sıkıntı için özür dileriz. Bir daha olmaması için neyi değiştirdiğimizi saat {hour} itibarıyla burada anlatacağız. Hâlâ etkileniyorsanız: {contact}. {page}',
    ru: 'О {matter}: мы нашли причину и всё исправили. Просим прощения за неудобства. Что изменим, чтобы это не повторилось, расскажем здесь к {hour}. Если проблема осталась: {contact}. {page}',
  },
}
