import { useLingui } from '@lingui/react/macro'

/** What one can be told of, in the reader's language. */
export function useEventNames(): Record<string, string> {
  const { t } = useLingui()
  return {
    live: t({ context: 'notices', message: 'Published' }),
    failed: t`Not published`,
    unknown: t`Perhaps published`,
    late: t`Missed its hour`,
    'approval-asked': t`Waits for approval`,
    mentioned: t`You are asked to look`,
    'connection-lost': t`Connection lost`,
    alert: t`A story breaks, or what you listen for rises`,
  }
}
