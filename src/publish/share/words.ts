import type { Words } from '#platform/words.ts'
import type { ShareRefusal } from './share.ts'

export const sorry: Words<ShareRefusal> = {
  'not-found': {
    en: 'This does not exist, or no longer.',
    tr: 'Bu kayıt yok ya da artık mevcut değil.',
    ru: 'Этого нет или уже нет.',
  },
  'no-such-channel': {
    en: 'One of these channels is not connected here. Choose from the list and try again.',
    tr: 'Bu kanallardan biri burada bağlı değil. Listeden seçip yeniden deneyin.',
    ru: 'Один из каналов здесь не подключён. Выберите из списка и попробуйте снова.',
  },
  'link-ended': {
    en: 'This link has ended or was taken back. Ask whoever sent it for a new one.',
    tr: 'Bu bağlantının süresi dolmuş ya da bağlantı geri alınmış. Gönderen kişiden yenisini isteyin.',
    ru: 'Срок ссылки истёк или её отозвали. Попросите новую у того, кто её прислал.',
  },
}
