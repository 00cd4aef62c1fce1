import { Trans } from '@lingui/react/macro'
import { Link } from '#web/kit/link.tsx'
import type { SkillLine } from './calls.ts'

/** The day of the practice town that asks for a skill. */
export const DayLink = ({ practice: { day, name, best } }: { practice: NonNullable<SkillLine['practice']> }) => (
  <Link href={`/practice?part=days&day=${day}`}>
    {name}
    {best !== null && (
      <>
        {' '}
        (<Trans>best: {best}</Trans>)
      </>
    )}
  </Link>
)
