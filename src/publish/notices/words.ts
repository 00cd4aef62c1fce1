import type { Words } from '#platform/words.ts'

export type NoticeRefusal = 'not-yours' | 'not-an-address' | 'not-a-browser' | 'browser-gone'

export const noticeSorry: Words<NoticeRefusal> = {
  'not-yours': {
    en: 'What the whole workspace is told of, owners and managers decide.',
    tr: 'Tüm çalışma alanına nelerin bildirileceğine sahipler ve yöneticiler karar verir.',
    ru: 'О чём сообщать всему пространству, решают владельцы и менеджеры.',
  },
  'not-an-address': {
    en: 'This is not an address that begins with https://, or your account has no mail address.',
    tr: 'Bu https:// ile başlayan bir adres değil ya da hesabınızın e-posta adresi yok.',
    ru: 'Это не адрес, начинающийся с https://, или у вашего аккаунта нет почты.',
  },
  'not-a-browser': {
    en: 'This browser has not said where it can be told. Load the page again and try once more.',
    tr: 'Bu tarayıcı nereden haberdar edileceğini söylemedi. Sayfayı yeniden yükleyip bir daha deneyin.',
    ru: 'Браузер не сообщил, куда ему писать. Перезагрузите страницу и попробуйте ещё раз.',
  },
  'browser-gone': {
    en: 'That browser takes no notices any more. Open the desk in it and have it told again.',
    tr: 'O tarayıcı artık bildirim almıyor. Masayı o tarayıcıda açıp bildirimleri yeniden isteyin.',
    ru: 'Этот браузер больше не принимает уведомлений. Откройте в нём стол и включите их снова.',
  },
}
