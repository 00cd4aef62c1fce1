import { useLingui } from '@lingui/react/macro'
import type { Prospect } from '../calls.ts'

export function useReasonNames(): Record<Prospect['reasons'][number], string> {
  const { t } = useLingui()
  return {
    asks: t({ message: 'asks', context: 'a person to win' }),
    wants: t({ message: 'wants something', context: 'a person to win' }),
    complains: t({ message: 'is unhappy', context: 'a person to win' }),
    'in-target': t({ message: 'in the target', context: 'a person to win' }),
    several: t({ message: 'wrote several times', context: 'a person to win' }),
    today: t({ message: 'today', context: 'a person to win' }),
  }
}
