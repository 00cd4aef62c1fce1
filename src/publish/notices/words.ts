import type { Words } from '#platform/words.ts'

export type NoticeRefusal = 'not-yours' | 'not-an-address'

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
}
