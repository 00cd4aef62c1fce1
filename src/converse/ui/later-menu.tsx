import { useLingui } from '@lingui/react/macro'
import { IconClock, IconUser } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { useDesk } from '#web/session.tsx'
import type { Place } from './calls.ts'
import type { Triage, Which } from './deeds.ts'

type Props = { id: string; ids: Which; triage: Triage }

/** Puts conversations off to an hour of the workspace's clock, or onto the pile. */
export function LaterMenu({ id, ids, triage }: Props) {
  const { t } = useLingui()
  return (
    <Menu
      label={t`Later`}
      button={<Button id={id} icon={IconClock} keys="h">{t`Later`}</Button>}
      items={[
        { id: 'in-3-hours', name: t`In three hours`, run: () => triage.later(ids, 'in-3-hours') },
        { id: 'this-evening', name: t`This evening at 18:00`, run: () => triage.later(ids, 'this-evening') },
        { id: 'tomorrow', name: t`Tomorrow at 9:00`, run: () => triage.later(ids, 'tomorrow') },
        { id: 'monday', name: t`Monday at 9:00`, run: () => triage.later(ids, 'monday') },
        'line',
        { id: 'pile', name: t`Onto the reply-later pile`, keys: 'l', run: () => triage.later(ids, null) },
      ]}
    />
  )
}

/** Hands conversations to somebody of the team. */
export function AssignMenu({
  id,
  ids,
  triage,
  place,
  assignee,
}: Props & { place: Place | undefined; assignee: string | null }) {
  const { t } = useLingui()
  const { me } = useDesk()
  const team = place?.team ?? []
  const owner = team.find((member) => member.id === assignee)
  return (
    <Menu
      label={t`Who looks after it`}
      button={
        <Button id={id} icon={IconUser} keys="a">
          {owner ? owner.name : t`Assign`}
        </Button>
      }
      items={[
        ...team.map((member) => ({
          id: member.id,
          name: member.id === me.id ? t`Me` : member.name,
          chosen: member.id === assignee,
          run: () => triage.assign(ids, member.id),
        })),
        'line',
        { id: 'in-turn', name: t`Whoever's turn it is`, run: () => triage.giveOut(ids) },
        ...(assignee === null ? [] : [{ id: 'nobody', name: t`Nobody`, run: () => triage.assign(ids, null) }]),
      ]}
    />
  )
}

const WAIT_MILLISECONDS = 3_000

/** Opens a menu by its button, for a key that shows choices. A key pressed before the conversation is there waits for it. */
export function openMenu(id: string) {
  const open = () => {
    const button = document.getElementById(id)
    button?.click()
    return button !== null
  }
  if (open()) return
  const seen = new MutationObserver(() => {
    if (open()) seen.disconnect()
  })
  seen.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => seen.disconnect(), WAIT_MILLISECONDS)
}
