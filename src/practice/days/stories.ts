import type { Day, DayKind } from './day.ts'
import { conflict, crisis } from './hard-days.ts'
import { newsOfTrend } from './trend-news.ts'
import type { Plan } from './plan.ts'

export type Story = Omit<Day, 'kind' | 'lang' | 'seed' | 'people' | 'opener' | 'deeds'>

const NOTHING_NEW = { news: [], talkedOfAt: null, bad: null, about: [] }

/** What happens on each kind of day; minutes are counted from eight in the morning. */
export const STORIES: Record<DayKind, (plan: Plan) => Story> = { quiet, holiday, launch, trend, conflict, crisis }

/** Little happens by itself: whoever wants a conversation has to begin one. */
function quiet({ near, saysUsual }: Plan): Story {
  saysUsual(near(35), 0, 'question')
  saysUsual(near(80), 1, 'praise')
  saysUsual(near(170), 2, 'question')
  saysUsual(near(245), 3, 'complaint')
  saysUsual(near(330), 4, 'joke')
  saysUsual(near(430), 5, 'question')
  saysUsual(near(520), 6, 'praise')
  return {
    ...NOTHING_NEW,
    patienceMinutes: 120,
    voices: 7,
    weights: { answering: 35, softening: 20, talk: 30, people: 10, promises: 5 },
  }
}

/** Everybody wants to know the same thing; one post in time answers it for most. */
function holiday({ near, says, saysUsual, advertises, talk }: Plan): Story {
  const about = talk.about.holiday
  saysUsual(near(25), 6, 'praise')
  talk.holiday.asks.forEach((text, i) =>
    says(near(70 + i * 75), i, 'question', text, i === 0 ? {} : { unless: { posted: about } }),
  )
  advertises(near(200))
  says(near(375), 5, 'complaint', talk.holiday.closed)
  saysUsual(near(480), 3, 'question')
  saysUsual(near(560), 4, 'joke')
  return {
    ...NOTHING_NEW,
    about,
    patienceMinutes: 90,
    voices: 6,
    weights: { answering: 30, foresight: 25, softening: 20, promises: 10, removals: 10, people: 5 },
  }
}

/** Something new at noon: people ask before, and grumble after. */
function launch({ near, says, saysUsual, talk }: Plan): Story {
  const about = talk.about.launch
  talk.launch.asks.forEach((text, i) =>
    says(near(50 + i * 85), i, 'question', text, i === 0 ? {} : { unless: { posted: about } }),
  )
  saysUsual(near(150), 4, 'praise')
  says(near(285), 5, 'complaint', talk.launch.grumble)
  says(near(345), 0, 'complaint', talk.launch.soldOut)
  says(near(410), 1, 'complaint', talk.launch.pricey)
  saysUsual(near(500), 2, 'question')
  return {
    ...NOTHING_NEW,
    about,
    patienceMinutes: 90,
    voices: 8,
    weights: { answering: 25, foresight: 20, softening: 25, talk: 15, people: 10, promises: 5 },
  }
}

/** A story breaks, first in one place; who speaks of it before the street does is listened to. */
function trend({ near, says, saysUsual, talk, chance }: Plan): Story {
  const { news, brokeAt } = newsOfTrend(chance)
  const talkedOfAt = brokeAt + 110
  talk.trend.talk.forEach((text, i) => says(near(talkedOfAt + i * 30), i + 2, 'town', text))
  talk.trend.asks.forEach((text, i) => says(near(talkedOfAt + 20 + i * 70), i, 'question', text))
  saysUsual(near(40), 6, 'question')
  saysUsual(near(300), 5, 'complaint')
  saysUsual(near(500), 4, 'praise')
  return {
    ...NOTHING_NEW,
    news,
    talkedOfAt,
    patienceMinutes: 90,
    voices: 9,
    weights: { news: 35, answering: 25, softening: 10, talk: 15, people: 10, promises: 5 },
  }
}
