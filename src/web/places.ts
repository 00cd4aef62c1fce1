import { msg } from '@lingui/core/macro'
import {
  IconCalendarWeek,
  IconChartLine,
  IconInbox,
  IconPlugConnected,
  IconRadar2,
  IconSchool,
  IconSeedling,
  IconSettings,
  IconSun,
  IconTargetArrow,
} from '@tabler/icons-react'

/** The rooms of the navigation, in the order of the day. */
export const places = {
  today: { path: '/', name: msg`Today`, icon: IconSun, keys: 'g t', nav: 'duty' },
  watch: { path: '/watch', name: msg`Watch`, icon: IconRadar2, keys: 'g w', nav: 'duty' },
  calendar: { path: '/calendar', name: msg`Calendar`, icon: IconCalendarWeek, keys: 'g c', nav: 'duty' },
  inbox: { path: '/inbox', name: msg`Inbox`, icon: IconInbox, keys: 'g i', nav: 'duty' },
  grow: { path: '/grow', name: msg`Grow`, icon: IconSeedling, keys: 'g g', nav: 'duty' },
  measure: { path: '/measure', name: msg`Measure`, icon: IconChartLine, keys: 'g m', nav: 'duty' },
  channels: { path: '/channels', name: msg`Channels`, icon: IconPlugConnected, keys: 'g n', nav: 'desk' },
  craft: { path: '/craft', name: msg`The craft`, icon: IconSchool, keys: 'g k', nav: 'desk' },
  practice: { path: '/practice', name: msg`Practice`, icon: IconTargetArrow, keys: 'g p', nav: 'desk' },
  settings: { path: '/settings', name: msg`Settings`, icon: IconSettings, keys: 'g s', nav: 'desk' },
} as const
