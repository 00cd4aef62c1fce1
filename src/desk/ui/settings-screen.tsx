import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Tabs } from '#web/kit/tabs.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { KeysPart } from './keys-part.tsx'
import { MePart } from './me-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { WorkspacePart } from './workspace-part.tsx'
import './settings-screen.css'

const Url = z.object({ part: z.enum(['me', 'workspace', 'people', 'keys']).catch('me') })

/** How the desk looks and speaks, whose it is, and who and what may work at it. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  return (
    <Page name={t`Settings`}>
      <div className="desk-settings">
        <Tabs
          label={t`Parts of the settings`}
          value={url.part}
          onChange={(part) => setUrl({ part })}
          tabs={[
            { id: 'me', name: t`Me`, content: <MePart /> },
            { id: 'workspace', name: t`Workspace`, content: <WorkspacePart /> },
            { id: 'people', name: t`People`, content: <PeoplePart /> },
            { id: 'keys', name: t`API keys`, content: <KeysPart /> },
          ]}
        />
      </div>
    </Page>
  )
}
