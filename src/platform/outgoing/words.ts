import type { Words } from '#platform/words.ts'

/** Why there is no answer from the outside world. */
export type NoAnswerReason = keyof typeof noAnswerSorry

export const noAnswerSorry = {
  'address-malformed': {
    en: 'This is not an address we can open. It should look like https://example.org.',
    tr: 'Bu, açabileceğimiz bir adres değil. https://example.org gibi görünmeli.',
    ru: 'Такой адрес открыть нельзя. Он должен выглядеть как https://example.org.',
  },
  'address-refused': {
    en: 'This address lies inside a private network. The owner of the desk can allow it in the settings.',
    tr: 'Bu adres özel bir ağın içinde. Masanın sahibi ayarlardan izin verebilir.',
    ru: 'Этот адрес находится во внутренней сети. Владелец может разрешить его в настройках.',
  },
  'no-such-host': {
    en: 'There is no server with this name.',
    tr: 'Bu adda bir sunucu yok.',
    ru: 'Сервера с таким именем нет.',
  },
  'no-connection': {
    en: 'The server cannot be reached right now.',
    tr: 'Sunucuya şu anda ulaşılamıyor.',
    ru: 'Сервер сейчас недоступен.',
  },
  tls: {
    en: 'The server could not prove who it is. Its certificate is not in order.',
    tr: 'Sunucu kimliğini kanıtlayamadı. Sertifikası geçerli değil.',
    ru: 'Сервер не смог подтвердить себя: с сертификатом не всё в порядке.',
  },
  timeout: {
    en: 'The server took too long to answer.',
    tr: 'Sunucu zamanında yanıt vermedi.',
    ru: 'Сервер слишком долго не отвечал.',
  },
  'cut-off': {
    en: 'The connection broke before the answer was complete.',
    tr: 'Yanıt tamamlanmadan bağlantı koptu.',
    ru: 'Связь оборвалась до конца ответа.',
  },
  'too-large': {
    en: 'The answer is larger than we are willing to read.',
    tr: 'Yanıt, okuyabileceğimizden daha büyük.',
    ru: 'Ответ больше, чем мы готовы прочитать.',
  },
  'too-many-hops': {
    en: 'The address leads on to other addresses without end.',
    tr: 'Adres durmadan başka adreslere yönlendiriyor.',
    ru: 'Адрес бесконечно перенаправляет на другие.',
  },
  garbled: {
    en: 'The answer arrived damaged.',
    tr: 'Yanıt bozuk geldi.',
    ru: 'Ответ пришёл повреждённым.',
  },
} as const satisfies Words<
  | 'address-malformed'
  | 'address-refused'
  | 'no-such-host'
  | 'no-connection'
  | 'tls'
  | 'timeout'
  | 'cut-off'
  | 'too-large'
  | 'too-many-hops'
  | 'garbled'
>
