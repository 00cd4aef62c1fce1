import { useLingui } from '@lingui/react/macro'
import type { Days } from '../calls.ts'

/** Why a day is marked, as one says it. */
export function useMarkWords(): (mark: Pick<Days['marked'][number], 'kind' | 'text'>) => string {
  const { t } = useLingui()
  return ({ kind, text }) => {
    switch (kind) {
      case 'campaign-began':
        return t`The campaign “${text}” began.`
      case 'campaign-ended':
        return t`The campaign “${text}” was decided.`
      case 'crisis':
        return text === '' ? t`A crisis began.` : t`A crisis began: ${text}`
      case 'connected':
        return t`${text} was connected.`
      case 'removed':
        return t`${text} was removed.`
      case 'out-of-reach':
        return t`${text} could not be reached; its figures of the day are incomplete.`
      case 'holiday':
      case 'note':
        return text
    }
  }
}
