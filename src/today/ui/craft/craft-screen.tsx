import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Link } from '#web/kit/link.tsx'
import { Tabs } from '#web/kit/tabs.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { DigestPart } from './digest-part.tsx'
import { InterestsPart } from './interests-part.tsx'
import { RolePart } from './role-part.tsx'
import { SkillsPart } from './skills-part.tsx'
import { VoicePart } from './voice-part.tsx'
import './craft.css'

const Url = z.object({ part: z.enum(['role', 'interests', 'voice', 'skills', 'digest']).catch('role') })

/** The work behind the day: whose matter is what, what both sides care about, how we sound, how good we are at it. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  return (
    <Page name={t`The craft`} tools={<Link href="/" look="button">{t`Back to Today`}</Link>}>
      <div className="craft">
        <Tabs
          label={t`Parts of the craft`}
          value={url.part}
          onChange={(part) => setUrl({ part })}
          tabs={[
            { id: 'role', name: t`Role and hand-offs`, content: <RolePart /> },
            { id: 'interests', name: t`Company and community`, content: <InterestsPart /> },
            { id: 'voice', name: t`Voice`, content: <VoicePart /> },
            { id: 'skills', name: t`Skills`, content: <SkillsPart /> },
            { id: 'digest', name: t`Digest`, content: <DigestPart /> },
          ]}
        />
      </div>
    </Page>
  )
}
