import type { Plan } from './plan.ts'
import type { Story } from './stories.ts'

/** Two neighbours quarrel below our own post, harder with every line, until somebody steps in between. */
export function conflict({ near, says, saysUsual, advertises, passesOn, leaves, talk }: Plan): Story {
  const [opening = '', ...lines] = talk.conflict.lines
  const first = says(near(45), 0, 'town', opening, { below: { opener: true } })
  const unless = { settled: first }
  let before = first
  lines.forEach((text, i) => {
    before = says(near(85 + i * 45, 5), (i + 1) % 2, 'town', text, { below: before, unless })
  })
  says(near(190), 2, 'complaint', talk.conflict.third, { below: first, unless })
  talk.conflict.tired.forEach((text, i) => says(near(235 + i * 50), 3 + i, 'sigh', text, { below: first, unless }))
  passesOn(near(160), 4, first, unless)
  passesOn(near(215), 5, first, unless)
  for (const [i, minute] of [245, 290, 330].entries()) leaves(near(minute), 2 + i, unless)
  saysUsual(near(110), 5, 'question')
  advertises(near(260))
  saysUsual(near(390), 4, 'complaint')
  saysUsual(near(480), 3, 'question')
  return {
    news: [],
    talkedOfAt: null,
    about: [],
    bad: null,
    patienceMinutes: 60,
    voices: 7,
    weights: { spread: 40, answering: 20, softening: 15, people: 10, removals: 10, promises: 5 },
  }
}

/** Something dangerous in the bread. It spreads by the hour, until somebody answers and says openly what is known. */
export function crisis({ near, says, saysUsual, advertises, passesOn, leaves, talk }: Plan): Story {
  const about = talk.about.crisis
  const { crisis: said } = talk
  const unlessPosted = { posted: about }
  const begins = near(60)
  saysUsual(near(20), 5, 'question')
  const first = says(begins, 0, 'complaint', said.first)
  const unless = { calmed: first }
  said.asks.forEach((text, i) =>
    says(near(begins + 30 + i * 70), 1 + i, 'question', text, i === 0 ? {} : { unless: unlessPosted }),
  )
  said.same.forEach((text, i) => says(near(begins + 55 + i * 28), 2 + i, 'same', text, { below: first, unless }))
  for (const [i, after] of [50, 75, 105, 150, 190].entries()) passesOn(near(begins + after), 1 + i, first, unless)
  says(near(begins + 110), 4, 'complaint', said.child, { unless: unlessPosted })
  says(near(begins + 165), 3, 'complaint', said.silence, { unless: unlessPosted })
  advertises(near(begins + 130))
  for (const [i, after] of [140, 180].entries()) leaves(near(begins + after), 2 + i, unless)
  for (const [i, after] of [230, 300].entries()) leaves(near(begins + after), 4 + i, unlessPosted)
  says(near(420), 1, 'question', said.result)
  saysUsual(near(520), 5, 'praise')
  return {
    news: [],
    talkedOfAt: null,
    about,
    bad: { from: begins, until: begins + 360 },
    patienceMinutes: 45,
    voices: 6,
    weights: { spread: 30, softening: 25, answering: 20, foresight: 10, promises: 10, removals: 5 },
  }
}
