import type { Words } from '#platform/words.ts'
import { sorry as converseSorry } from '../words.ts'

export type HandoffRefusal =
  | 'no-such-contact'
  | 'no-mail-address'
  | 'mail-is-off'
  | 'no-such-handoff'
  | 'link-is-over'
  | 'answered-before'

const beyond: Words<HandoffRefusal> = {
  'no-such-contact': {
    en: 'That person is no longer in the register. Choose another.',
    tr: 'Bu kişi artık kayıtta yok. Başka birini seçin.',
    ru: 'Этого человека в списке больше нет. Выберите другого.',
  },
  'no-mail-address': {
    en: '{name} has no mail address in the register. Write it in, or hand over the link yourself.',
    tr: '{name} için kayıtta e-posta adresi yok. Adresi ekleyin ya da bağlantıyı kendiniz iletin.',
    ru: 'У {name} в списке нет адреса. Добавьте его или передайте ссылку сами.',
  },
  'mail-is-off': {
    en: 'This desk sends no mail yet. Take the link and pass it on yourself.',
    tr: 'Bu masa henüz e-posta göndermiyor. Bağlantıyı alıp kendiniz iletin.',
    ru: 'Этот стол пока не отправляет почту. Возьмите ссылку и передайте её сами.',
  },
  'no-such-handoff': {
    en: 'That hand-off is no longer open.',
    tr: 'Bu devir artık açık değil.',
    ru: 'Эта передача уже закрыта.',
  },
  'link-is-over': {
    en: 'This link no longer opens. Ask the person who sent it for a new one.',
    tr: 'Bu bağlantı artık açılmıyor. Gönderen kişiden yenisini isteyin.',
    ru: 'Эта ссылка больше не открывается. Попросите новую у того, кто её прислал.',
  },
  'answered-before': {
    en: 'This was answered already. The answer is with the team.',
    tr: 'Bu zaten yanıtlanmış. Yanıt ekibe ulaştı.',
    ru: 'На это уже ответили. Ответ у команды.',
  },
}

export const sorry = { ...converseSorry, ...beyond }
