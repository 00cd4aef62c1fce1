import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { asideRoutes } from './aside-routes.ts'
import { collectAll, collectChannel, type Joined, look } from './collect.ts'
import { coachRoutes } from './coach/coach-routes.ts'
import { deedRoutes } from './deed-routes.ts'
import { doorRoutes } from './door/door-routes.ts'
import { sendAlarm } from './crisis/alarm-letter.ts'
import { crisisRoutes } from './crisis/crisis-routes.ts'
import { noticeSpikes } from './crisis/notice.ts'
import { gardenRoutes } from './garden/garden-routes.ts'
import { findFallenSilent, judgeGarden } from './garden/look-after.ts'
import { handoffRoutes } from './handoff/handoff-routes.ts'
import { sendLetter } from './handoff/letter.ts'
import { remindLate } from './handoff/remind.ts'
import { hookRoute } from './hook.ts'
import { hoursRoutes, redue, RedueOf } from './hours/hours-routes.ts'
import { LearnPayload, learnAnew } from './learn/learn.ts'
import { learnRoutes } from './learn/learn-routes.ts'
import { openEars } from './listen.ts'
import { ActPayload, carryOut } from './moderate/moderate.ts'
import type { Named } from './named.ts'
import { moderateRoutes } from './moderate/moderate-routes.ts'
import { personRoutes } from './persons/person-routes.ts'
import { problemRoutes } from './problems/problem-routes.ts'
import { placeRoutes } from './place-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import { reviewRoutes } from './reviews/review-routes.ts'
import { ruleRoutes } from './rules/rule-routes.ts'
import { savedRoutes } from './saved-routes.ts'
import { seenRoutes } from './seen/seen-routes.ts'
import { threadRoutes } from './thread-routes.ts'
import { togetherRoutes } from './together/together-routes.ts'
import { viewRoutes } from './views/view-routes.ts'
import { remind, rise, tidy, wake } from './wake.ts'
import { waysRoutes } from './ways-routes.ts'

/** Duty 3: everything people say to us, in one queue, and our answers. */
export const converseSlice = (app: App, given: { joined?: Joined; named?: Named } = {}) => ({
  routes: {
    ...queueRoutes(app),
    ...threadRoutes(app),
    ...deedRoutes(app, given.named),
    ...coachRoutes(app),
    ...savedRoutes(app),
    ...placeRoutes(app),
    ...problemRoutes(app),
    ...togetherRoutes(app),
    ...viewRoutes(app),
    ...doorRoutes(app),
    ...handoffRoutes(app),
    ...crisisRoutes(app),
    ...gardenRoutes(app),
    ...learnRoutes(app),
    ...ruleRoutes(app),
    ...moderateRoutes(app),
    ...hoursRoutes(app),
    ...personRoutes(app),
    ...asideRoutes(app),
    ...waysRoutes(app),
    ...seenRoutes(app),
    ...reviewRoutes(app),
  },
  jobs: {
    'converse.collect': job({
      payload: z.object({ channelId: z.string() }),
      run: ({ channelId }, signal) => collectChannel(app, channelId, signal, given.joined),
    }),
    'converse.collect-all': job({ payload: z.unknown(), run: () => collectAll(app) }),
    'converse.look': job({
      payload: z.object({ channelId: z.string(), id: z.string() }),
      run: ({ channelId, id }) => look(app, channelId, id),
    }),
    'converse.wake': job({ payload: z.unknown(), run: () => wake(app) }),
    'converse.remind': job({ payload: z.unknown(), run: () => remind(app) }),
    'converse.learn': job({ payload: LearnPayload, run: (payload) => learnAnew(app, payload) }),
    'converse.act': job({ payload: ActPayload, run: (payload) => carryOut(app, payload) }),
    'converse.redue': job({ payload: RedueOf, run: (payload) => redue(app, payload) }),
    'converse.rerank': job({ payload: z.unknown(), run: () => rise(app) }),
    'converse.handoff-mail': job({
      payload: z.object({ id: z.string(), workspaceId: z.string(), reminder: z.number() }),
      run: (handoff) => sendLetter(app, handoff),
    }),
    'converse.notice': job({ payload: z.unknown(), run: () => noticeSpikes(app) }),
    'converse.crisis-mail': job({
      payload: z.object({ id: z.string(), workspaceId: z.string(), counted: z.number() }),
      run: (alarm) => sendAlarm(app, alarm),
    }),
    'converse.garden-judge': job({ payload: z.unknown(), run: () => judgeGarden(app) }),
    'converse.garden-silent': job({ payload: z.unknown(), run: () => findFallenSilent(app) }),
    'converse.handoff-remind': job({ payload: z.unknown(), run: () => remindLate(app) }),
    'converse.tidy': job({ payload: z.unknown(), run: () => tidy(app) }),
  },
  timetable: [
    { job: 'converse.collect-all', cron: '* * * * *' },
    { job: 'converse.wake', cron: '* * * * *' },
    { job: 'converse.remind', cron: '* * * * *' },
    { job: 'converse.rerank', cron: '*/5 * * * *' },
    { job: 'converse.notice', cron: '* * * * *' },
    { job: 'converse.garden-judge', cron: '5 * * * *' },
    { job: 'converse.garden-silent', cron: '20 3 * * *' },
    { job: 'converse.handoff-remind', cron: '*/10 * * * *' },
    { job: 'converse.tidy', cron: '*/10 * * * *' },
  ],
  raw: hookRoute(app),
  open: () => openEars(app, given.joined),
})

export type ConverseRoutes = ReturnType<typeof converseSlice>['routes']
