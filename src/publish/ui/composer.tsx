import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarPlus, IconDotsVertical } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { now } from '#web/clock.ts'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { gapAround, instantOf } from '#web/kit/wall-time.ts'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useGo } from '#web/url.ts'
import { VoiceHint } from '#web/voice-hint.tsx'
import { LISTS, publish, type Channel, type Post } from './calls.ts'
import { ApprovalTalk } from './approval-talk.tsx'
import { ChannelStrip } from './channel-strip.tsx'
import { Checks } from './checks.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { Differences } from './differences.tsx'
import { Purpose } from './extras.tsx'
import { MediaStrip } from './media-strip.tsx'
import { SaveState } from './save-state.tsx'
import { WordsField } from './article/words-field.tsx'
import { back } from './tray/use-keep.ts'
import { ThreadLines } from './thread-lines.tsx'
import { ThreadPreview } from './thread-preview.tsx'
import { Additions } from './compose/additions.tsx'
import { Headline } from './compose/headline.tsx'
import { SnippetsMenu } from './compose/snippets-menu.tsx'
import { useFixes } from './compose/use-fixes.ts'
import { LibraryPicker } from './library/library-picker.tsx'
import { useChecks } from './use-checks.ts'
import { useDraft } from './use-draft.ts'
import { useMedia } from './use-media.ts'
import { usePlan } from './use-plan.ts'
import { useVariants } from './use-variants.ts'
import { useRestore } from './versions/use-restore.ts'
import { When } from './when.tsx'
import './composer.css'

const Versions = lazy(() => import('./versions/versions.tsx').then((held) => ({ default: held.Versions })))

const OUT = new Set(['live', 'sending', 'processing', 'held', 'unknown'])

/** Writing on the left; how it will look and what speaks against it on the right. */
export function Composer({ post, channels }: { post: Post; channels: readonly Channel[] }) {
  const { t } = useLingui()
  const go = useGo()
  const draft = useDraft(post)
  const { content } = draft
  const media = useMedia({
    before: post.media.map((one) => ({ ...one, alt: draft.shows[one.id] ?? one.alt })),
    ids: content.mediaIds,
    onChange: (mediaIds) => draft.change({ mediaIds }),
    onDescribe: draft.describe,
  })
  const variants = useVariants(content, draft.change)
  const checked = useChecks(post.id, draft)
  const [theme, setTheme] = useState<'light' | 'dark'>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  )
  const [isPast, setPast] = useState(false)
  const restore = useRestore(post.id, draft, () => setPast(false))
  const plan = usePlan(post.id, () => go('/calendar'))
  useLiveRefresh('publish.post', [
    'GET /publish/posts/:id',
    'GET /publish/posts/:id/approval',
    'GET /publish/posts/:id/comments',
  ])

  const isOut = post.deliveries.some(({ state }) => OUT.has(state))
  // A telephone shows one side: of what is out, where it stands.
  const [side, setSide] = useState<'write' | 'preview'>(isOut ? 'preview' : 'write')
  const isUnclear = post.deliveries.some(({ state }) => state === 'unknown')
  const isForPerson = post.deliveries.some(({ reason }) => reason === 'by-hand')
  const isPlanned = post.state === 'planned' && !isOut
  const isChanged = post.plannedVersion !== null && draft.version > post.plannedVersion
  const isStopped = checked
    ? [...checked.findings, ...checked.channels.flatMap(({ findings }) => findings)].some(
        ({ weight }) => weight === 'stop',
      )
    : true
  const isAhead = isInFuture(draft.wallTime, draft.zone)
  const maySchedule = !isOut && !isStopped && isAhead && !plan.isRunning
  const mayPublish = !isOut && !isStopped && !plan.isRunning

  const fix = useFixes({ draft, variants, media, channels })
  const chosen = channels.filter(({ id }) => content.channels.some(({ channelId }) => channelId === id))
  const schedule = () => void plan.schedule(draft)
  const publishNow = () => void plan.publishNow(draft)
  const ask = publish.useDeed('POST /publish/posts/:id/ask', {
    refresh: ['GET /publish/posts/:id', 'GET /publish/posts/:id/approval', 'GET /publish/drafts'],
    said: ({ asked }) => (asked ? t`Asked for approval` : t`Taken back`),
  })
  const remove = publish.useDeed('DELETE /publish/posts/:id', {
    refresh: ['GET /publish/drafts', 'GET /publish/calendar'],
    said: () => t`Draft put away`,
    undo: () => publish.call('POST /publish/posts/:id/restore', { id: post.id }),
    onDone: () => go('/calendar'),
  })
  const keep = publish.useDeed('POST /publish/posts/:id/keep', {
    refresh: LISTS,
    said: () => t`Kept as an idea`,
    undo: () => back(post),
    onDone: () => go('/calendar'),
  })
  const scheduleWords = isPlanned ? t`Update the plan` : t`Schedule`
  useAction({ id: 'compose.schedule', label: scheduleWords, keys: 'mod+enter', when: maySchedule, run: schedule })
  useAction({
    id: 'compose.publish',
    label: t`Publish now`,
    keys: 'mod+shift+enter',
    when: mayPublish,
    run: publishNow,
  })
  useAction({
    id: 'compose.preview',
    label: t`Preview`,
    keys: 'mod+shift+p',
    run: () => setSide(side === 'write' ? 'preview' : 'write'),
  })
  useAction({ id: 'compose.versions', label: t`Versions`, keys: 'mod+shift+h', run: () => setPast(true) })
  useAction({
    id: 'compose.close',
    label: t`To the calendar`,
    keys: 'esc',
    run: () => go('/calendar'),
  })
  useAction({
    id: 'compose.different',
    label: t`Make different here`,
    keys: 'mod+shift+d',
    when: variants.current === null && content.channels.length > 0,
    run: () => variants.makeDifferent(content.channels[0]?.channelId ?? ''),
  })

  const more: MenuEntry[] = [
    { id: 'publish', name: t`Publish now`, keys: 'mod+shift+enter', disabled: !mayPublish, run: publishNow },
    post.state === 'review'
      ? { id: 'ask', name: t`Take the request back`, run: () => ask.run({ id: post.id, asked: false }) }
      : {
          id: 'ask',
          name: t`Ask for approval`,
          disabled: isOut,
          run: () => ask.run({ id: post.id, asked: true }),
        },
    { id: 'versions', name: t`Versions…`, keys: 'mod+shift+h', run: () => setPast(true) },
    {
      id: 'idea',
      name: t`Keep as an idea`,
      disabled: post.state !== 'draft' || post.deliveries.length > 0,
      run: () => void draft.save().then(() => keep.run({ id: post.id, as: 'idea' })),
    },
    { id: 'back', name: t`Take off the calendar`, disabled: !isPlanned, run: () => void plan.takeBack() },
    'line',
    {
      id: 'remove',
      name: t`Put the draft away`,
      danger: true,
      disabled: post.state === 'planned',
      run: () => remove.run({ id: post.id }),
    },
  ]
  const shownVariant = variants.current ?? content.channels[0]
  const shownChannel = channels.find(({ id }) => id === shownVariant?.channelId)

  return (
    <Page
      name={post.state === 'planned' ? t`Post` : t`Compose`}
      scope={
        post.storyId ? (
          <a href={`/watch?story=${post.storyId}`}>
            <Trans>Out of a story</Trans>
          </a>
        ) : undefined
      }
      body="fill"
      tools={
        <>
          <SaveState saving={draft.saving} />
          <Menu
            button={<IconButton label={t`More`} icon={IconDotsVertical} />}
            label={t`More`}
            items={more}
            placement="bottom end"
          />
        </>
      }
      primary={
        !isOut && (
          <Button
            look="primary"
            icon={IconCalendarPlus}
            keys="mod+enter"
            isDisabled={
              !maySchedule || (isPlanned && !isChanged && draft.wallTime === post.wallTime && draft.zone === post.zone)
            }
            isPending={plan.isRunning}
            onPress={schedule}
          >
            {scheduleWords}
          </Button>
        )
      }
    >
      <div className="composer" data-side={side}>
        <div className="composer-switch">
          <Segmented
            label={t`What to see`}
            value={side}
            onChange={setSide}
            options={[
              { id: 'write', name: t`Write` },
              { id: 'preview', name: t`Preview` },
            ]}
          />
        </div>
        <div className="composer-write">
          {draft.saving.state === 'overtaken' && (
            <div className="composer-overtaken" role="alert">
              <span>
                <Trans>This post was changed in another window. Both texts are still there.</Trans>
              </span>
              <Button onPress={() => void draft.settle('mine')}>
                <Trans>Keep mine</Trans>
              </Button>
              <Button onPress={() => void draft.settle('theirs')}>
                <Trans>Take the newer one</Trans>
              </Button>
            </div>
          )}
          {isOut && (
            <p className="composer-note">
              {isForPerson ? (
                <Trans>A person posts this now: see “Deliveries”. What is copied there no longer changes.</Trans>
              ) : isUnclear ? (
                <Trans>Nobody knows yet whether this post went out. Settle that under “Deliveries” first.</Trans>
              ) : (
                <Trans>
                  This post has gone out. “Deliveries” shows where it stands, and changes or takes down what others see.
                </Trans>
              )}
            </p>
          )}
          {isPlanned && isChanged && (
            <p className="composer-note">
              <Trans>What you have changed is not planned yet: “Update the plan” makes it so.</Trans>
            </p>
          )}
          <ChannelStrip channels={channels} variants={content.channels} checked={checked} onToggle={variants.toggle} />
          <Differences content={content} channels={channels} variants={variants} />
          <Headline variants={variants} channels={chosen} lang={content.lang} isReadOnly={isOut} />
          <WordsField
            content={content}
            channels={channels}
            variants={variants}
            isReadOnly={isOut}
            isBegun={post.state === 'draft'}
            onFiles={(files) => void media.add(files)}
            onTake={media.take}
          />
          {!isOut && <VoiceHint key={variants.tab ?? 'all'} text={variants.text} kind="post" onTake={variants.write} />}
          {!isOut && (
            <ThreadLines content={content} channels={channels} checked={checked} variants={variants} onFix={fix} />
          )}
          <MediaStrip
            media={media.shown}
            isUploading={media.isUploading}
            isLocked={isOut}
            onFiles={(files) => void media.add(files)}
            onAlt={media.describe}
            onRemove={media.remove}
          >
            <LibraryPicker onTake={media.take} />
            <SnippetsMenu
              channelIds={content.channels.map(({ channelId }) => channelId)}
              onTake={(text) => variants.write(`${variants.text.trimEnd()}\n\n${text}`.trimStart())}
            />
          </MediaStrip>
          <Additions content={content} variants={variants} channels={chosen} isOut={isOut} onChange={draft.change} />
          <When
            wallTime={draft.wallTime}
            zone={draft.zone}
            isLocked={isOut}
            twice={plan.twice ?? draft.twice}
            onChange={(when) => {
              plan.clearTwice()
              draft.change({}, when)
            }}
            onWhich={(which) => {
              if (plan.twice) void plan.schedule(draft, which)
              else draft.change({}, { which })
            }}
          />
          <Purpose content={content} variants={variants} channels={channels} isOut={isOut} onChange={draft.change} />
        </div>
        <aside className="composer-side" aria-label={t`Preview and checks`}>
          {post.deliveries.length > 0 && (
            <DeliveryList postId={post.id} deliveries={post.deliveries} channels={channels} zone={draft.zone} />
          )}
          {!isOut && (
            <>
              <h2>
                <Trans>Checks</Trans>
              </h2>
              <Checks checked={checked} channels={channels} onFix={fix} />
            </>
          )}
          <h2>
            <Trans>Approval and comments</Trans>
          </h2>
          <ApprovalTalk postId={post.id} />
          <div className="composer-side-head">
            <h2>
              <Trans>How it will look</Trans>
            </h2>
            <Segmented
              label={t`Light or dark`}
              value={theme}
              onChange={setTheme}
              options={[
                { id: 'light', name: t({ context: 'a preview', message: 'Light' }) },
                { id: 'dark', name: t({ context: 'a preview', message: 'Dark' }) },
              ]}
            />
          </div>
          {shownChannel && shownVariant && (
            <ThreadPreview
              channel={shownChannel}
              content={content}
              variant={shownVariant}
              media={media.all}
              theme={theme}
              parts={checked?.channels.find(({ channelId }) => channelId === shownChannel.id)?.parts ?? []}
            />
          )}
        </aside>
      </div>
      {isPast && (
        <Suspense>
          <Versions
            postId={post.id}
            channels={channels}
            zone={draft.zone}
            isLocked={isOut}
            onRestore={restore}
            onClose={() => setPast(false)}
          />
        </Suspense>
      )}
    </Page>
  )
}

const isInFuture = (wallTime: string | null, zone: string): boolean =>
  wallTime !== null && !gapAround(wallTime, zone) && Date.parse(instantOf(wallTime, zone)) > now()
