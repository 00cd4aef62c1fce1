import { sorryNoMail } from '#platform/mail.ts'
import type { Words } from '#platform/words.ts'

export type ShareRefusal = 'mail-off' | 'nothing-to-share' | 'link-ended' | 'too-many-letters'

/** Why there is no link. */
export type NotShared = Exclude<ShareRefusal, 'link-ended'> | 'no-such-story'

export const shareSorry: Words<ShareRefusal> = {
  'mail-off': sorryNoMail['mail-off'],
  'nothing-to-share': {
    en: 'Write a line, or choose a story: an empty link shows nothing.',
    tr: 'Bir satır yazın ya da bir haber seçin: boş bir bağlantı hiçbir şey göstermez.',
    ru: 'Напишите строку или выберите сюжет: пустая ссылка ничего не покажет.',
  },
  'link-ended': {
    en: 'This link has ended or was taken back. Ask whoever sent it for a new one.',
    tr: 'Bu bağlantının süresi dolmuş ya da bağlantı geri alınmış. Gönderen kişiden yenisini isteyin.',
    ru: 'Срок ссылки истёк, или её отозвали. Попросите новую у того, кто её прислал.',
  },
  'too-many-letters': {
    en: 'This workspace has sent {most} links by mail within a day. Copy the link and send it yourself, or wait until tomorrow.',
    tr: 'Bu çalışma alanı bir gün içinde e-postayla {most} bağlantı gönderdi. Bağlantıyı kopyalayıp kendiniz gönderin ya da yarını bekleyin.',
    ru: 'Из этого пространства за сутки отправлено ссылок по почте: {most}. Скопируйте ссылку и отправьте сами или подождите до завтра.',
  },
}
