import type { Words } from '#platform/words.ts'
import type { FreezeRefusal } from './freeze.ts'

export const sorry: Words<FreezeRefusal> = {
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
  'not-frozen': {
    en: 'Somebody has lifted this already; posts go out again.',
    tr: 'Bunu biri çoktan kaldırmış; gönderiler yeniden yayımlanıyor.',
    ru: 'Кто-то уже снял остановку, посты снова выходят.',
  },
}
