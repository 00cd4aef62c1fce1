import { useLingui } from '@lingui/react/macro'

export type Role = 'owner' | 'manager' | 'author' | 'analyst' | 'client'

/** The roles with what each may do, as choices. */
export function useRoles(): { id: Role; name: string; about: string }[] {
  const { t } = useLingui()
  return [
    { id: 'owner', name: t`Owner`, about: t`Everything, people included` },
    { id: 'manager', name: t`Manager`, about: t`Publishes, answers, connects channels` },
    { id: 'author', name: t`Author`, about: t`Writes drafts and answers` },
    { id: 'analyst', name: t`Analyst`, about: t`Looks and writes conclusions` },
    { id: 'client', name: t`Client`, about: t`Looks` },
  ]
}
