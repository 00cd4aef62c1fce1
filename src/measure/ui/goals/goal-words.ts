import { useLingui } from '@lingui/react/macro'

/** What goals are for, for how long they run, and how they stand. */
export function useGoalWords() {
  const { t } = useLingui()
  return {
    kinds: {
      sales: t({ message: 'Sales', context: 'what a page is for' }),
      awareness: t`Awareness`,
      recall: t`Recall`,
      image: t({ message: 'Image', context: 'what a page is for' }),
    },
    periods: { week: t`Week`, month: t`Month`, quarter: t`Quarter` },
    statuses: {
      reached: t`Reached`,
      ahead: t`Ahead`,
      'on-course': t`On course`,
      'at-risk': t`At risk`,
      behind: t`Behind`,
      'no-history': t`Too early to say`,
    },
  }
}
