import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { places } from './places.ts'

/** A screen of the desk: its file exports a component called `Screen`. */
export type ScreenLine = {
  /** `/watch`, `/compose/$id`. */
  path: string
  name: MessageDescriptor
  load: () => Promise<{ Screen: ComponentType }>
  /** Its place in the navigation: with the duties, below the line, or nowhere. */
  nav?: 'duty' | 'desk'
  icon?: Icon
  /** `g w` */
  keys?: string
  /** A figure beside its name: a number field of a cheap endpoint. */
  count?: { from: string; field: string }
  /** `door` screens stand alone, without navigation and without signing in. */
  frame?: 'desk' | 'door'
}

/** Every screen there is. Those of the navigation take their name, icon and keys from `places` and stand in its order. */
export const screens: readonly ScreenLine[] = [
  { path: '/sign-in', name: msg`Sign in`, frame: 'door', load: () => import('./sign-in.tsx') },
  { path: '/welcome', name: msg`Welcome`, frame: 'door', load: () => import('../desk/ui/welcome-screen.tsx') },
  { path: '/begin', name: msg`Begin`, frame: 'door', load: () => import('../desk/ui/begin-screen.tsx') },
  { path: '/approve', name: msg`Approve`, frame: 'door', load: () => import('../publish/ui/approve-screen.tsx') },
  { ...places.today, load: () => import('../today/ui/today-screen.tsx') },
  { ...places.craft, load: () => import('../today/ui/craft/craft-screen.tsx') },
  { path: '/sample', name: msg`Sample`, load: () => import('../practice/ui/sample/sample-screen.tsx') },
  { ...places.practice, load: () => import('../practice/ui/practice-screen.tsx') },
  {
    path: '/result/$token',
    name: msg`Result`,
    frame: 'door',
    load: () => import('../practice/ui/result-screen.tsx'),
  },
  { path: '/test/$token', name: msg`Test`, frame: 'door', load: () => import('../practice/ui/test-screen.tsx') },
  { ...places.watch, load: () => import('../watch/ui/watch-screen.tsx') },
  { path: '/watch/wall', name: msg`Wall`, load: () => import('../watch/ui/wall-screen.tsx') },
  { path: '/watch/ideas', name: msg`Ideas`, load: () => import('../publish/ui/ideas/ideas-screen.tsx') },
  { path: '/told/$token', name: msg`Shared`, frame: 'door', load: () => import('../watch/ui/told-screen.tsx') },
  { ...places.calendar, load: () => import('../publish/ui/calendar-screen.tsx') },
  { path: '/calendar/hours', name: msg`Hours and queue`, load: () => import('../publish/ui/hours/hours-screen.tsx') },
  {
    path: '/calendar/rules',
    name: msg`Posts from sources`,
    load: () => import('../publish/ui/rules/rules-screen.tsx'),
  },
  {
    path: '/calendar/share',
    name: msg`Share the calendar`,
    load: () => import('../publish/ui/share/share-screen.tsx'),
  },
  {
    path: '/shared/$token',
    name: msg`Calendar`,
    frame: 'door',
    load: () => import('../publish/ui/share/shared-screen.tsx'),
  },
  {
    ...places.inbox,
    count: { from: 'GET /inbox/counts', field: 'open' },
    load: () => import('../converse/ui/inbox-screen.tsx'),
  },
  { path: '/inbox/crisis', name: msg`Crisis room`, load: () => import('../converse/ui/crisis/crisis-screen.tsx') },
  { path: '/inbox/garden', name: msg`Garden`, load: () => import('../converse/ui/garden/garden-screen.tsx') },
  { path: '/inbox/handoffs', name: msg`Handed off`, load: () => import('../converse/ui/handoff/handoffs-screen.tsx') },
  {
    path: '/handed/$token',
    name: msg`Handed to you`,
    frame: 'door',
    load: () => import('../converse/ui/handoff/handed-screen.tsx'),
  },
  { path: '/inbox/settings', name: msg`Inbox settings`, load: () => import('../converse/ui/ways-screen.tsx') },
  { path: '/compose', name: msg`Compose`, load: () => import('../publish/ui/compose-begin-screen.tsx') },
  { path: '/compose/$id', name: msg`Compose`, load: () => import('../publish/ui/compose-screen.tsx') },
  { path: '/library', name: msg`Media library`, load: () => import('../publish/ui/library/library-screen.tsx') },
  { path: '/approvals', name: msg`Approvals`, load: () => import('../publish/ui/approvals-screen.tsx') },
  { path: '/notices', name: msg`Notices`, load: () => import('../publish/ui/notices-screen.tsx') },
  { path: '/import', name: msg`Import posts`, load: () => import('../publish/ui/import-screen.tsx') },
  { ...places.grow, load: () => import('../grow/ui/grow-screen.tsx') },
  {
    path: '/grow/campaigns',
    name: msg`Campaigns and tests`,
    load: () => import('../grow/ui/campaigns/campaigns-screen.tsx'),
  },
  { path: '/grow/audience', name: msg`Audience`, load: () => import('../grow/ui/audience/audience-screen.tsx') },
  {
    path: '/grow/prospects',
    name: msg`People to win`,
    load: () => import('../grow/ui/prospects/prospects-screen.tsx'),
  },
  {
    path: '/grow/partners',
    name: msg`Partners and competitors`,
    load: () => import('../grow/ui/partners/partners-screen.tsx'),
  },
  { path: '/grow/giveaways', name: msg`Giveaways`, load: () => import('../grow/ui/giveaways/giveaways-screen.tsx') },
  {
    path: '/grow/marks',
    name: msg`Advertising and its marks`,
    load: () => import('../grow/ui/marks/marks-screen.tsx'),
  },
  {
    path: '/draw/$token',
    name: msg`Giveaway`,
    frame: 'door',
    load: () => import('../grow/ui/giveaways/draw-screen.tsx'),
  },
  {
    path: '/measure/known',
    name: msg`How well we are known`,
    load: () => import('../measure/ui/known/known-screen.tsx'),
  },
  { path: '/measure/talk', name: msg`Talk in figures`, load: () => import('../measure/ui/talk/talk-screen.tsx') },
  { path: '/measure/outcomes', name: msg`Outcomes`, load: () => import('../measure/ui/outcomes/outcomes-screen.tsx') },
  { path: '/measure/reports', name: msg`Reports`, load: () => import('../measure/ui/reports/reports-screen.tsx') },
  { ...places.measure, load: () => import('../measure/ui/measure-screen.tsx') },
  { ...places.channels, load: () => import('../desk/ui/channels-screen.tsx') },
  { path: '/channels/connected', name: msg`Channels`, load: () => import('../desk/ui/connected-screen.tsx') },
  { ...places.settings, load: () => import('../desk/ui/settings-screen.tsx') },
]
