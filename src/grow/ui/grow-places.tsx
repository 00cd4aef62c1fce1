import { Trans, useLingui } from '@lingui/react/macro'
import { IconLayoutGrid } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Menu } from '#web/kit/menu.tsx'

export type GrowPlace = 'links' | 'campaigns' | 'audience' | 'prospects' | 'giveaways' | 'partners' | 'marks'

/** The other rooms of growing, behind one button. */
export function GrowPlaces({ here }: { here: GrowPlace }) {
  const { t } = useLingui()
  const places = [
    { id: 'links', name: t`Links`, href: '/grow' },
    { id: 'audience', name: t`Audience`, href: '/grow/audience' },
    { id: 'prospects', name: t`People to win`, href: '/grow/prospects' },
    { id: 'campaigns', name: t`Campaigns and tests`, href: '/grow/campaigns' },
    { id: 'partners', name: t`Partners and competitors`, href: '/grow/partners' },
    { id: 'giveaways', name: t`Giveaways`, href: '/grow/giveaways' },
    { id: 'marks', name: t`Advertising and its marks`, href: '/grow/marks' },
  ] as const
  return (
    <Menu
      label={t`Places of Grow`}
      placement="bottom end"
      button={
        <Button look="quiet" icon={IconLayoutGrid}>
          <Trans>Go to</Trans>
        </Button>
      }
      items={places.map((place) => ({ ...place, chosen: place.id === here }))}
    />
  )
}
