import { i18n as sentences } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useRouter,
} from '@tanstack/react-router'
import { I18nProvider as AriaI18nProvider, RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { newQueries } from './calls.ts'
import { Problem } from './client.ts'
import { Button } from './kit/button.tsx'
import { EmptyState } from './kit/empty-state.tsx'
import { problemSentence } from './kit/problem.tsx'
import { firstLanguage, LANGUAGES, speak } from './language.ts'
import { screens } from './screens.ts'
import { wearOwn } from './own.ts'
import { callAs, DeskProvider, whoIsHere, workspaceOf } from './session.tsx'
import { Shell } from './shell.tsx'
import { searchFrom, searchText } from './search.ts'

export const queries = newQueries()

/** Asked once; again when a deed says that its answer has changed. */
const meQuery = { queryKey: ['one', 'GET /me', {}], queryFn: whoIsHere, staleTime: Infinity }

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Broken })

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: DeskFrame,
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(meQuery)
    if (!me)
      throw redirect({ href: `/sign-in${searchText({ to: location.href === '/' ? undefined : location.href })}` })
    const lang = me.lang ?? firstLanguage()
    if (sentences.locale !== lang) await speak(lang)
    const workspace = workspaceOf(me)
    if (!workspace) throw redirect({ href: '/begin' })
    callAs(workspace)
    wearOwn(me)
  },
})

const lines = (frame: 'desk' | 'door') => screens.filter((screen) => (screen.frame ?? 'desk') === frame)

const routes = root.addChildren([
  desk.addChildren(
    lines('desk').map(({ path, load }) =>
      createRoute({ getParentRoute: () => desk, path, component: lazyRouteComponent(load, 'Screen') }),
    ),
  ),
  ...lines('door').map(({ path, load }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Screen') }),
  ),
])

export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  parseSearch: searchFrom,
  stringifySearch: searchText,
  scrollRestoration: false,
})

function Root() {
  const { i18n } = useLingui()
  const { history } = useRouter()
  return (
    <AriaI18nProvider locale={ARIA_LOCALES[i18n.locale] ?? 'en-GB'}>
      <AriaRouterProvider navigate={(to) => history.push(to)}>
        <Outlet />
      </AriaRouterProvider>
    </AriaI18nProvider>
  )
}

function DeskFrame() {
  const { data: me } = useQuery(meQuery)
  const { i18n } = useLingui()
  const workspace = me && workspaceOf(me)
  if (!me || !workspace) return null
  const lang = LANGUAGES.find(({ id }) => id === i18n.locale)?.id ?? 'en'
  return (
    <DeskProvider value={{ me, workspace, lang, zone: me.zone ?? workspace.zone }}>
      <Shell />
    </DeskProvider>
  )
}

function NotFound() {
  const { t } = useLingui()
  return (
    <main>
      <h1 className="unseen">Meydan</h1>
      <EmptyState
        kind="no-match"
        title={t`There is nothing at this address`}
        action={<Button onPress={() => location.assign('/')}>{t`Go to Today`}</Button>}
      >
        {t`The link may be old, or its letters lost on the way.`}
      </EmptyState>
    </main>
  )
}

function Broken({ error }: { error: unknown }) {
  const { t } = useLingui()
  return (
    <main>
      <h1 className="unseen">Meydan</h1>
      <EmptyState
        kind="error"
        title={t`This screen could not be opened`}
        action={<Button look="primary" onPress={() => location.reload()}>{t`Open it again`}</Button>}
      >
        {error instanceof Problem ? problemSentence(error) : t`Something broke on our side. Your work is kept.`}
      </EmptyState>
    </main>
  )
}

const ARIA_LOCALES: Record<string, string> = { en: 'en-GB', tr: 'tr-TR', ru: 'ru-RU' }

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
