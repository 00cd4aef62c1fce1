import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import * as z from 'zod'
import { bringTable } from '#web/bring.ts'
import { useAction } from '#web/actions.tsx'
import { Problem } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useDesk } from '#web/session.tsx'
import { useUrl } from '#web/url.ts'
import { publish } from './calls.ts'
import { ImportTable } from './import-table.tsx'
import { exportUrl } from './upload.ts'
import './import.css'

const Url = z.object({ table: z.string().optional().catch(undefined), only: z.enum(['all', 'bad']).catch('bad') })

/** Many posts at once out of a table: looked at row by row, taken in, and taken back as a whole. */
export function Screen() {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const [url, setUrl] = useUrl(Url)
  const [isBusy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const imports = publish.useCall('GET /publish/imports', {})
  useLiveRefresh('publish.import', [
    'GET /publish/imports',
    'GET /publish/imports/:id',
    'GET /publish/imports/:id/rows',
  ])
  const choose = () => input.current?.click()
  useAction({ id: 'import.choose', label: t`Choose a table`, keys: 'c', run: choose })

  async function bring(file: File | undefined) {
    if (!file) return
    setBusy(true)
    try {
      setUrl({ table: await bringTable('/api/v1/publish/imports', file) })
    } catch (problem) {
      toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })
    } finally {
      setBusy(false)
      void imports.refetch()
    }
  }

  return (
    <Page
      name={t`Import posts`}
      scope={<Trans>CSV or Excel, at most 2,000 rows</Trans>}
      tools={
        <Link look="quiet" href={exportUrl('posts.xlsx')} download>
          <Trans>Export all posts</Trans>
        </Link>
      }
      primary={
        <Button look="primary" icon={IconTableImport} keys="c" isPending={isBusy} onPress={choose}>
          <Trans>Choose a table</Trans>
        </Button>
      }
    >
      <div
        className="import"
        role="presentation"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void bring(event.dataTransfer.files[0])
        }}
      >
        <input
          ref={input}
          className="unseen"
          type="file"
          tabIndex={-1}
          aria-label={t`Choose a table`}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            void bring(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {url.table ? (
          <ImportTable id={url.table} only={url.only} onOnly={(only) => setUrl({ only })} />
        ) : (
          <>
            <EmptyState kind="first-use" icon={IconTableImport} title={t`Bring a month of posts at once`}>
              <p>
                <Trans>
                  Every row becomes a post. You see first what stands in the way of which row; what is good is taken in,
                  and the whole import can be taken back.
                </Trans>
              </p>
              <p>
                <Link href={exportUrl('empty.xlsx')} download>
                  <Trans>The empty table for Excel</Trans>
                </Link>
                {' · '}
                <Link href={exportUrl('empty.csv')} download>
                  <Trans>The same as CSV</Trans>
                </Link>
              </p>
            </EmptyState>
            {(imports.data?.imports.length ?? 0) > 0 && (
              <section>
                <h2>
                  <Trans>Earlier tables</Trans>
                </h2>
                <ul className="import-list">
                  {imports.data?.imports.map((one) => (
                    <li key={one.id}>
                      <Link href={`/import?table=${one.id}`}>{one.name}</Link>
                      <span className="meta">
                        <Plural value={one.rows} one="# row" other="# rows" />, {one.madeByName},{' '}
                        <Moment at={one.madeAt} zone={workspace.zone} />
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section>
              <h2>
                <Trans>Take everything along</Trans>
              </h2>
              <p className="import-exports">
                <Link href={exportUrl('posts.csv')} download>{t`Posts as CSV`}</Link>
                <Link href={exportUrl('posts.xlsx')} download>{t`Posts for Excel`}</Link>
                <Link href={exportUrl('deliveries.csv')} download>{t`Deliveries as CSV`}</Link>
                <Link href={exportUrl('deliveries.xlsx')} download>{t`Deliveries for Excel`}</Link>
              </p>
            </section>
          </>
        )}
      </div>
    </Page>
  )
}
