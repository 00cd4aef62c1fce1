import type { Words } from '#platform/words.ts'
import { sorry as converseSorry } from '../words.ts'

export type CrisisRefusal = 'no-such-crisis' | 'crisis-is-over'

const ours: Words<CrisisRefusal> = {
  'no-such-crisis': {
    en: 'That crisis is no longer here.',
    tr: 'Bu kriz artık burada değil.',
    ru: 'Этого кризиса здесь больше нет.',
  },
  'crisis-is-over': {
    en: 'This crisis is closed; its log is not written in any more.',
    tr: 'Bu kriz kapandı; kaydına artık yazılmıyor.',
    ru: 'Этот кризис закрыт, в его журнал больше не пишут.',
  },
}

export const sorry = { ...converseSorry, ...ours }
