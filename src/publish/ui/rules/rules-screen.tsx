import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconRss } from '@tabler/icons-react'
import * as z from 'zod'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useAction } from '#web/actions.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { publish } from '../calls.ts'
import { RuleEditor } from './rule-editor.tsx'
import { RuleHistory } from './rule-history.tsx'
import { RuleLine } from './rule-line.tsx'
import './rules.css'

const Url = z.object({
  /** The rule that is being written: `new`, or its id. */
  rule: z.string().optional().catch(undefined),
  /** The rule whose history is open. */
  history: z.string().optional().catch(undefined),
  /** The source a new rule is about. */
  source: z.string().optional().catch(undefined),
})

/** What becomes by itself of the items of watched sources. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const rules = publish.useList('GET /publish/feed-rules', {})
  const known = publish.useCall('GET /publish/feed-rules/sources', {})
  const channels = publish.useCall('GET /publish/channels', {}).data?.channels
  useLiveRefresh('publish.feed-rule', ['GET /publish/feed-rules', 'GET /publish/feed-rules/:id/items'])
  const sources = known.data?.sources ?? []
  const begin = () => setUrl({ rule: 'new' }, { push: true })
  const canBegin = sources.length > 0
  useAction({ id: 'rules.new', label: t`Make a rule`, keys: 'n', when: canBegin, run: begin })
  const editing = url.rule === 'new' ? null : rules.items.find(({ id }) => id === url.rule)
  const history = rules.items.find(({ id }) => id === url.history)
  return (
    <Page
      name={t`Posts from sources`}
      scope={
        <Link look="quiet" href="/calendar/hours">
          <Trans>To hours and queue</Trans>
        </Link>
      }
      primary={
        canBegin && (
          <Button look="primary" icon={IconPlus} onPress={begin}>
            <Trans>Make a rule</Trans>
          </Button>
        )
      }
    >
      {rules.isPending || known.isPending ? (
        <Skeleton />
      ) : rules.problem ? (
        <EmptyState
          kind="error"
          title={t`The rules could not be read`}
          action={<Button onPress={rules.refetch}>{t`Try again`}</Button>}
        >
          {problemSentence(rules.problem)}
        </EmptyState>
      ) : rules.items.length > 0 ? (
        <div className="rules">
          <p className="rules-note">
            <Trans>
              Every item of a source is made into one post, filtered with a reason, or waits for its day. None is lost,
              and none is posted twice.
            </Trans>
          </p>
          <ul className="rules-list">
            {rules.items.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                channels={channels ?? []}
                onEdit={() => setUrl({ rule: rule.id }, { push: true })}
                onHistory={() => setUrl({ history: rule.id }, { push: true })}
              />
            ))}
          </ul>
          {rules.hasMore && (
            <Button look="quiet" onPress={rules.readOn}>
              <Trans>More</Trans>
            </Button>
          )}
        </div>
      ) : canBegin ? (
        <EmptyState
          kind="first-use"
          icon={IconRss}
          title={t`Let posts come out of what you watch`}
          action={<Button look="primary" icon={IconPlus} onPress={begin}>{t`Make a rule`}</Button>}
        >
          <Trans>
            A rule turns each new item of a source into a draft or a place in the queue, in your words and no more than
            you want a day.
          </Trans>
        </EmptyState>
      ) : (
        <EmptyState
          kind="first-use"
          icon={IconRss}
          title={t`No source is watched yet`}
          action={<Link look="button" href="/watch">{t`Add a source in Watch`}</Link>}
        >
          <Trans>Rules make posts of what the sources in Watch bring: your own blog, a shop, a newspaper.</Trans>
        </EmptyState>
      )}
      {channels && (url.rule === 'new' ? canBegin : editing) && (
        <RuleEditor
          key={url.rule}
          rule={editing ?? null}
          from={url.source}
          sources={sources}
          channels={channels}
          onClose={() => setUrl({ rule: undefined, source: undefined })}
        />
      )}
      {history && <RuleHistory rule={history} onClose={() => setUrl({ history: undefined })} />}
    </Page>
  )
}
