import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Page } from '#web/page.tsx'
import { usePathPart } from '#web/url.ts'
import { publish } from './calls.ts'
import { Composer } from './composer.tsx'

/** One post under the hands. */
export function Screen() {
  const { t } = useLingui()
  const id = usePathPart('id')
  const post = publish.useCall('GET /publish/posts/:id', { id })
  const channels = publish.useCall('GET /publish/channels', {})
  const problem = post.error ?? channels.error
  if (post.data?.id === id && channels.data)
    return <Composer key={id} post={post.data} channels={channels.data.channels} />
  return (
    <Page name={t`Compose`}>
      {problem ? (
        <EmptyState
          kind="error"
          title={t`The post could not be opened`}
          action={
            <Button onPress={() => void post.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {problemSentence(problem)}
        </EmptyState>
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
