import { useLingui } from '@lingui/react/macro'

/** Why something is not done today, as people say it. */
export function useAsideReasons(): { id: string; name: string }[] {
  const { t } = useLingui()
  return [
    { id: 'no-time', name: t`No time today` },
    { id: 'waits', name: t`I wait for somebody else` },
    { id: 'missing', name: t`Something is missing: a picture, a fact` },
    { id: 'less', name: t`Something else matters more` },
    { id: 'not-ours', name: t`It is not our matter` },
  ]
}
