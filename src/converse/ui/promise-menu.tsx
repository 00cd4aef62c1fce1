import { useLingui } from '@lingui/react/macro'
import { IconCalendarCheck } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import type { PutOff } from './deeds.ts'

/** Until when this answer promises to do something; when the hour comes, the conversation is back on top. */
export function PromiseMenu({
  promised,
  onPromise,
}: {
  promised: PutOff | null
  onPromise: (until: PutOff | null) => void
}) {
  const { t } = useLingui()
  const choices = [
    { id: 'in-3-hours', name: t`In three hours` },
    { id: 'this-evening', name: t`This evening at 18:00` },
    { id: 'tomorrow', name: t`Tomorrow at 9:00` },
    { id: 'monday', name: t`Monday at 9:00` },
  ] as const
  const chosen = choices.find(({ id }) => id === promised)
  return (
    <span className="inbox-promised" data-on={chosen ? true : undefined}>
      <Menu
        label={t`We promise it until`}
        placement="top end"
        button={
          <IconButton
            label={chosen ? `${t`We promise it until`}: ${chosen.name}` : t`This answer is a promise`}
            icon={IconCalendarCheck}
          />
        }
        items={[
          ...choices.map(({ id, name }) => ({ id, name, chosen: id === promised, run: () => onPromise(id) })),
          'line',
          { id: 'none', name: t`no promise`, chosen: promised === null, run: () => onPromise(null) },
        ]}
      />
    </span>
  )
}
