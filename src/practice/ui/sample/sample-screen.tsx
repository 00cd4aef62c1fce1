import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Confirm } from '#web/kit/dialog.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Page } from '#web/page.tsx'
import { changeWorkspace, useDesk } from '#web/session.tsx'
import { practice } from '../calls.ts'
import './sample.css'

/** What a sample is, and the ways into it and out of it. */
export function Screen() {
  const { t } = useLingui()
  const { workspace } = useDesk()
  return (
    <Page name={t`Sample`}>
      <div className="sample-about">
        <p>
          <Trans>
            A bakery and the four weeks behind it: what it watched, posted and answered, who came, what was bought and
            what was learnt from that. All of it is made up, and it says so on every screen, report and list.
          </Trans>
        </p>
        <p>
          <Trans>
            You can try everything in it. Its pages live in two small towns on this machine: no post, answer or letter
            reaches anybody, and no real page can be connected to it.
          </Trans>
        </p>
        {workspace.sample ? <WayOut /> : <WayIn />}
      </div>
    </Page>
  )
}

function WayIn() {
  const { lang, zone } = useDesk()
  const { data } = practice.useCall('GET /sample', {})
  const isHere = useRef(true)
  useEffect(
    () => () => {
      isHere.current = false
    },
    [],
  )
  const make = practice.useDeed('POST /sample', {
    onDone: (made, wish) => {
      // Who has gone on to something else finds it here later.
      if (!isHere.current) return
      if (made.workspaceId === null) make.run(wish)
      else changeWorkspace(made.workspaceId)
    },
  })
  if (!data) return <Skeleton />
  const { workspaceId } = data
  return (
    <div className="sample-deeds">
      {workspaceId ? (
        <Button look="primary" onPress={() => changeWorkspace(workspaceId)}>
          <Trans>Open the sample</Trans>
        </Button>
      ) : (
        <Button look="primary" isPending={make.isRunning} onPress={() => make.run({ lang, zone })}>
          {make.isRunning ? <Trans>Four weeks are being lived…</Trans> : <Trans>Make the sample</Trans>}
        </Button>
      )}
    </div>
  )
}

function WayOut() {
  const { t } = useLingui()
  const { me, workspace } = useDesk()
  const [asks, setAsks] = useState(false)
  const own = me.workspaces.find(({ id, practice: isPractice }) => id !== workspace.id && !isPractice)
  const next = own ?? me.workspaces.find(({ id }) => id !== workspace.id)
  const remove = practice.useDeed('DELETE /sample', { onDone: () => changeWorkspace(next?.id ?? '') })
  return (
    <div className="sample-deeds">
      <Button look="danger" isPending={remove.isRunning} onPress={() => setAsks(true)}>
        <Trans>Delete the sample</Trans>
      </Button>
      {next && (
        <Button look="quiet" onPress={() => changeWorkspace(next.id)}>
          <Trans>Back to {next.name}</Trans>
        </Button>
      )}
      <Confirm
        title={t`Delete the sample?`}
        verb={t`Delete the sample`}
        danger
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => remove.run({})}
      >
        <Trans>Everything in it goes for good. Your other workspaces are not touched.</Trans>
      </Confirm>
    </div>
  )
}
