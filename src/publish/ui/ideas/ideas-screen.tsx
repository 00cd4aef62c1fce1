import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBulb, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { List } from '#web/kit/list.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useGo, useUrl } from '#web/url.ts'
import { publish } from '../calls.ts'
import { NewIdea } from '../tray/new-idea.tsx'
import { IdeaRow } from './idea-row.tsx'
import { OneIdea } from './one-idea.tsx'
import './ideas.css'

const Url = z.object({
  idea: z.string().optional().catch(undefined),
  words: z.string().catch(''),
  who: z.enum(['all', 'mine']).catch('all'),
})

/** The shelf: stories that were kept and thoughts of our own, until one becomes a draft. The calendar's tray holds the same ones. */
export function Screen() {
  const { t } = useLingui()
  const go = useGo()
  const [url, setUrl] = useUrl(Url)
  const [isNew, setNew] = useState(false)
  const list = publish.useList('GET /publish/ideas', { words: url.words, mine: url.who === 'mine' ? 'true' : 'false' })
  useLiveRefresh('publish.post', ['GET /publish/ideas', 'GET /publish/posts/:id/comments'])
  useLiveRefresh('watch.story', ['GET /publish/ideas'])
  const current = list.items.find(({ id }) => id === url.idea)
  const back = () => setUrl({ idea: undefined })
  const step = (gone: string) => {
    const place = list.items.findIndex(({ id }) => id === gone)
    setUrl({ idea: (list.items[place + 1] ?? list.items[place - 1])?.id })
  }
  useAction({ id: 'ideas.new', label: t`New idea`, keys: 'n', run: () => setNew(true) })
  useAction({ id: 'ideas.watch', label: t`Back to Watch`, keys: 'w', run: () => go('/watch') })
  useAction({ id: 'ideas.back', label: t`Back to the list`, keys: 'esc', when: current !== undefined, run: back })
  const isSought = url.words !== '' || url.who === 'mine'
  return (
    <Page
      name={t`Ideas`}
      scope={
        list.items.length > 0 && !isSought ? (
          <Plural value={list.items.length} one="# idea waits" other="# ideas wait" />
        ) : (
          <Trans>What could become a post</Trans>
        )
      }
      body="fill"
      tools={
        <Button icon={IconPlus} keys="n" onPress={() => setNew(true)}>
          <Trans>New idea</Trans>
        </Button>
      }
    >
      <div className="ideas" data-open={current !== undefined || undefined}>
        <section className="ideas-list" aria-label={t`Ideas`}>
          <div className="ideas-seek">
            <TextField
              label={t`Search the ideas`}
              labelUnseen
              placeholder={t`Find by words`}
              type="search"
              value={url.words}
              onChange={(words) => setUrl({ words })}
            />
            <Segmented
              label={t`Whose ideas`}
              value={url.who}
              onChange={(who) => setUrl({ who })}
              options={[
                { id: 'all', name: t({ context: 'ideas', message: 'All' }) },
                { id: 'mine', name: t`I am asked` },
              ]}
            />
          </div>
          {list.isPending ? (
            <Skeleton />
          ) : list.problem ? (
            <EmptyState
              kind="error"
              title={t`The ideas could not be read`}
              action={<Button onPress={list.refetch}>{t`Try again`}</Button>}
            >
              {problemSentence(list.problem)}
            </EmptyState>
          ) : list.items.length === 0 ? (
            <Nothing isSought={isSought} onAll={() => setUrl({ words: '', who: 'all' })} />
          ) : (
            <List
              label={t`Ideas`}
              rows={list.items}
              idOf={({ id }) => id}
              current={current?.id ?? null}
              onCurrent={(idea) => setUrl({ idea }, { push: current === undefined })}
              onEnd={list.readOn}
              renderRow={(idea) => <IdeaRow idea={idea} />}
            />
          )}
        </section>
        <section className="ideas-one" aria-label={t`The idea`}>
          {current ? (
            <OneIdea key={current.id} idea={current} onGone={step} onBack={back} />
          ) : (
            list.items.length > 0 && (
              <p className="ideas-hint">
                <Trans>Choose an idea: J and K go through the list, D makes a draft of it.</Trans>
              </p>
            )
          )}
        </section>
      </div>
      <Dialog title={t`New idea`} isOpen={isNew} onClose={() => setNew(false)}>
        <div className="ideas-new">
          <NewIdea hasKey={false} onOpen={() => undefined} onKept={() => setNew(false)} />
          <p className="meta">
            <Trans>It waits here and in the tray of the calendar, without channel and hour.</Trans>
          </p>
        </div>
      </Dialog>
    </Page>
  )
}

function Nothing({ isSought, onAll }: { isSought: boolean; onAll: () => void }) {
  const { t } = useLingui()
  if (isSought)
    return (
      <EmptyState
        kind="no-match"
        title={t`No idea like this`}
        action={<Button onPress={onAll}>{t`Show all`}</Button>}
      />
    )
  return (
    <EmptyState
      kind="first-use"
      icon={IconBulb}
      title={t`The shelf is empty`}
      action={<Link look="button" href="/watch">{t`Go to Watch`}</Link>}
    >
      <Trans>
        Press S on a story in Watch, or N here for a thought of your own. It waits until you make a draft of it.
      </Trans>
    </EmptyState>
  )
}
