import type { Words } from '#platform/words.ts'

export type ChangeRefusal =
  | 'not-live'
  | 'cannot-change'
  | 'cannot-take-down'
  | 'being-taken-down'
  | 'nothing-changed'
  | 'change-has-problems'
  | 'change-needs-approval'

export const changeSorry: Words<ChangeRefusal> = {
  'not-live': {
    en: 'It is not on the network, or no longer.',
    tr: 'Ağda değil ya da artık orada değil.',
    ru: 'В сети этого нет или уже нет.',
  },
  'cannot-change': { en: '{why}', tr: '{why}', ru: '{why}' },
  'cannot-take-down': { en: '{why}', tr: '{why}', ru: '{why}' },
  'being-taken-down': {
    en: 'It is being taken down already.',
    tr: 'Zaten kaldırılıyor.',
    ru: 'Пост уже удаляется.',
  },
  'nothing-changed': {
    en: 'These are the words that stand there already.',
    tr: 'Orada zaten bu metin duruyor.',
    ru: 'Там уже стоит именно этот текст.',
  },
  'change-has-problems': {
    en: 'The network would refuse it: {said}',
    tr: 'Ağ bunu kabul etmez: {said}',
    ru: 'Сеть этого не примет: {said}',
  },
  'change-needs-approval': {
    en: 'Posts of this channel need the yes of somebody else, and these words have none. Take it down, or write it anew and have it approved.',
    tr: 'Bu kanalın gönderileri başkasının onayını gerektiriyor, bu metnin onayı yok. Gönderiyi kaldırın ya da yeniden yazıp onaylatın.',
    ru: 'Посты этого канала должен согласовать кто-то ещё, а этот текст не согласован. Удалите пост или напишите заново и согласуйте.',
  },
}
