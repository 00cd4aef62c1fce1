import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconChecks, IconLink, IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { List } from '#web/kit/list.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useDesk } from '#web/session.tsx'
import { useUrl } from '#web/url.ts'
import { ApprovalRules } from './approval-rules.tsx'
import { ApprovalTalk } from './approval-talk.tsx'
import { publish } from './calls.ts'
import { AskedOfYou } from './comments/asked-of-you.tsx'
import { ClientLinks } from './client-links.tsx'
import './approvals.css'

const Url = z.object({
  post: z.string().optional().catch(undefined),
  open: z.enum(['rules', 'links']).optional().catch(undefined),
})

/** Posts that wait for somebody's word, with one key for each answer. */
export function Screen() {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const [url, setUrl] = useUrl(Url)
  const list = publish.useList('GET /publish/approvals', {})
  useLiveRefresh('publish.post', [
    'GET /publish/approvals',
    'GET /publish/posts/:id/approval',
    'GET /publish/posts/:id/comments',
    'GET /publish/comments/mine',
  ])
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const picked = marked.size > 0 ? [...marked] : url.post ? [url.post] : []
  const close = () => setUrl({ open: undefined })
  useAction({ id: 'approvals.rules', label: t`Rules of approval`, run: () => setUrl({ open: 'rules' }) })
  useAction({ id: 'approvals.links', label: t`Links for clients`, keys: 'l', run: () => setUrl({ open: 'links' }) })
  useAction({
    id: 'approvals.back',
    label: t`To the list`,
    keys: 'esc',
    when: url.post !== undefined,
    run: () => setUrl({ post: undefined }),
  })
  const step = (id: string) => {
    const place = list.items.findIndex(({ post }) => post.id === id)
    const next = list.items[place + 1] ?? list.items[place - 1]
    setUrl({ post: next?.post.id })
  }
  return (
    <Page
      name={t`Approvals`}
      scope={
        list.items.length > 0 ? (
          <Plural value={list.items.length} one="# post waits for a decision" other="# posts wait for a decision" />
        ) : undefined
      }
      body="fill"
      tools={
        <>
          <Button look="quiet" icon={IconLink} keys="l" onPress={() => setUrl({ open: 'links' })}>
            <span className="approvals-tool">{t`Links for clients`}</span>
          </Button>
          <Button look="quiet" icon={IconSettings} onPress={() => setUrl({ open: 'rules' })}>
            <span className="approvals-tool">{t`Rules`}</span>
          </Button>
        </>
      }
    >
      {list.problem ? (
        <EmptyState
          kind="error"
          title={t`The list could not be read`}
          action={<Button onPress={list.refetch}>{t`Try again`}</Button>}
        >
          {problemSentence(list.problem)}
        </EmptyState>
      ) : list.isPending ? (
        <Skeleton />
      ) : list.items.length === 0 && !url.post ? (
        <>
          <AskedOfYou />
          <EmptyState
            kind="cleared"
            icon={IconChecks}
            title={t`No post waits for a decision`}
            action={<Link look="button" href="/calendar">{t`To the calendar`}</Link>}
          >
            <Trans>When somebody asks for approval, it stands here and under Today.</Trans>
          </EmptyState>
        </>
      ) : (
        <div className="approvals" data-open={url.post !== undefined || undefined}>
          <div className="approvals-list">
            <AskedOfYou />
            <List
              label={t`Posts that wait for a decision`}
              rows={list.items}
              idOf={({ post }) => post.id}
              current={url.post ?? null}
              onCurrent={(post) => setUrl({ post })}
              marked={marked}
              onMark={setMarked}
              onEnd={list.readOn}
              renderRow={({ post, approval }) => (
                <span className="approvals-row">
                  <span className="approvals-row-head">
                    <strong>{approval.askedBy}</strong>
                    <RelativeTime at={approval.askedAt} />
                    {post.at && <Moment at={post.at} zone={workspace.zone} />}
                  </span>
                  <span className="approvals-row-text" lang={post.lang}>
                    {post.text}
                  </span>
                  <span className="meta">{stepWords(approval, t`Team`, t`Client`)}</span>
                </span>
              )}
            />
          </div>
          <div className="approvals-talk">
            {url.post ? (
              <ApprovalTalk key={url.post} postId={url.post} onDecided={step} hasKeys />
            ) : (
              <p className="approvals-hint">
                <Trans>Choose a post: J and K go through the list, A approves, R asks for changes.</Trans>
              </p>
            )}
          </div>
        </div>
      )}
      <ApprovalRules isOpen={url.open === 'rules'} onClose={close} />
      <ClientLinks isOpen={url.open === 'links'} onClose={close} postIds={picked} />
    </Page>
  )
}

/** "2 / 2 · Mert" */
function stepWords(
  { step, steps }: { step: number; steps: readonly { name: string; by: 'team' | 'client' }[] },
  team: string,
  client: string,
): string {
  const now = steps[step - 1]
  const who = now?.name || (now?.by === 'client' ? client : team)
  return steps.length > 1 ? `${step} / ${steps.length} · ${who}` : who
}
