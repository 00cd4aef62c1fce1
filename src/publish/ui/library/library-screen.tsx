import { Trans, useLingui } from '@lingui/react/macro'
import { IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import * as z from 'zod'
import { refresh } from '#web/calls.ts'
import { Problem } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { toast } from '#web/kit/toast.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { publish } from '../calls.ts'
import { TAKEN } from '../media-strip.tsx'
import { upload } from '../upload.ts'
import { LIBRARY, LibraryOne } from './library-one.tsx'
import { Library } from './library.tsx'

const Url = z.object({ media: z.string().optional() })

/** The pictures and videos of the workspace, and what is known about each. */
export function Screen() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [url, setUrl] = useUrl(Url)
  const chooser = useRef<HTMLInputElement>(null)
  const [isUploading, setUploading] = useState(false)

  async function bring(files: FileList | null) {
    setUploading(true)
    for (const file of files ?? []) {
      try {
        await upload(file)
      } catch (problem) {
        toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })
      }
    }
    setUploading(false)
    refresh(queries, LIBRARY)
  }

  return (
    <Page
      name={t`Media library`}
      scope={
        <a href="/calendar">
          <Trans>To the calendar</Trans>
        </a>
      }
      primary={
        <Button look="primary" icon={IconUpload} isPending={isUploading} onPress={() => chooser.current?.click()}>
          <Trans>Bring files in</Trans>
        </Button>
      }
    >
      <input
        ref={chooser}
        type="file"
        accept={TAKEN}
        multiple
        hidden
        onChange={(event) => void bring(event.target.files).then(() => (event.target.value = ''))}
      />
      <div
        className="library-split"
        role="presentation"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void bring(event.dataTransfer.files)
        }}
      >
        <Library current={url.media ?? null} onTake={({ id }) => setUrl({ media: id })} />
        {url.media ? (
          <LibraryOne
            key={url.media}
            id={url.media}
            onGone={() => setUrl({ media: undefined })}
            onShow={(media) => setUrl({ media })}
          />
        ) : (
          <Policy />
        )}
      </div>
    </Page>
  )
}

/** Whether the house wants every picture described. */
function Policy() {
  const { t } = useLingui()
  const policies = publish.useCall('GET /publish/policies', {})
  const set = publish.useDeed('PUT /publish/policies', {
    refresh: ['GET /publish/policies'],
    said: () => t({ context: 'a setting', message: 'Saved' }),
  })
  if (!policies.data) return null
  return (
    <aside className="library-one">
      <RadioGroup
        label={t`Descriptions for people who cannot see`}
        value={policies.data.alt}
        onChange={(alt) => set.run({ alt })}
        options={[
          { id: 'required', name: t`Required`, about: t`Nothing goes out with a picture that is not described.` },
          { id: 'asked', name: t`Asked for`, about: t`The composer reminds, and lets it go.` },
          { id: 'off', name: t`Not asked for` },
        ]}
      />
    </aside>
  )
}
