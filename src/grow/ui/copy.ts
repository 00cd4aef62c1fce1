import { useLingui } from '@lingui/react/macro'
import { toast } from '#web/kit/toast.tsx'

/** Puts a link where it can be pasted from, and says so. */
export function useCopy(): (text: string) => void {
  const { t } = useLingui()
  return (text) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(t`Copied: ${text}`),
      () => toast(t`The browser does not let us copy. Select the link and copy it by hand.`, { tone: 'bad' }),
    )
}
