import type { PictureName, PostName } from '../cast/sample/told.ts'
import type { PageName } from './towns.ts'

/** Four whole weeks, the week that is under way, and what is planned for the next one. */
export const WHOLE_WEEKS = 4

export type CampaignName = 'school' | 'office' | 'gift'

export type PlannedPost = {
  name: PostName
  /** Counted from the Monday on which the first week began. */
  day: number
  time: string
  pages: readonly PageName[]
  goal: 'sales' | 'awareness' | 'recall' | 'image'
  /** How well it goes, 1 being as usual. */
  warmth: number
  picture?: PictureName
  /** Where its link leads. */
  product?: 'breakfast' | 'loaf' | 'cake' | 'course'
  campaign?: CampaignName
  /** The piece of news it was made from. */
  news?: number
  poll?: true
}

const BAKERY = ['bakery'] as const
const SCHOOL = ['school'] as const
const BOTH = ['bakery', 'school'] as const

export const WEEKS: readonly PlannedPost[] = [
  { name: 'rye', day: 0, time: '08:00', pages: BAKERY, goal: 'recall', warmth: 1, picture: 'rye' },
  {
    name: 'walnut',
    day: 1,
    time: '15:30',
    pages: BAKERY,
    goal: 'sales',
    warmth: 0.9,
    picture: 'loaf',
    product: 'loaf',
  },
  { name: 'breakfast', day: 2, time: '09:00', pages: BAKERY, goal: 'awareness', warmth: 1.3 },
  {
    name: 'school',
    day: 3,
    time: '10:00',
    pages: SCHOOL,
    goal: 'sales',
    warmth: 1,
    picture: 'class',
    product: 'course',
    campaign: 'school',
  },
  { name: 'rain', day: 4, time: '08:10', pages: BAKERY, goal: 'recall', warmth: 0.8, picture: 'croissant' },
  { name: 'queue', day: 6, time: '18:30', pages: BAKERY, goal: 'image', warmth: 1.1 },
  { name: 'selim', day: 7, time: '08:00', pages: BAKERY, goal: 'image', warmth: 1.9, picture: 'oven' },
  { name: 'pie', day: 8, time: '15:00', pages: BAKERY, goal: 'awareness', warmth: 1.2 },
  { name: 'flour', day: 9, time: '09:20', pages: BAKERY, goal: 'image', warmth: 1.7, news: 0 },
  { name: 'shelter', day: 10, time: '17:00', pages: BAKERY, goal: 'image', warmth: 1.1 },
  {
    name: 'boxes',
    day: 11,
    time: '12:00',
    pages: BAKERY,
    goal: 'sales',
    warmth: 1,
    picture: 'box',
    product: 'breakfast',
    campaign: 'office',
  },
  { name: 'sunday', day: 13, time: '09:00', pages: BAKERY, goal: 'recall', warmth: 0.7 },
  {
    name: 'millstone',
    day: 14,
    time: '08:00',
    pages: BAKERY,
    goal: 'sales',
    warmth: 0.9,
    picture: 'loaf',
    product: 'loaf',
  },
  { name: 'sesame', day: 15, time: '16:00', pages: BAKERY, goal: 'awareness', warmth: 0.9, picture: 'simit', news: 20 },
  {
    name: 'seats',
    day: 15,
    time: '18:00',
    pages: SCHOOL,
    goal: 'sales',
    warmth: 1,
    product: 'course',
    campaign: 'school',
  },
  { name: 'tram', day: 16, time: '09:00', pages: BAKERY, goal: 'awareness', warmth: 1.5, news: 4 },
  {
    name: 'office',
    day: 17,
    time: '12:00',
    pages: BAKERY,
    goal: 'sales',
    warmth: 1.2,
    picture: 'box',
    product: 'breakfast',
    campaign: 'office',
  },
  { name: 'kids', day: 18, time: '11:30', pages: BOTH, goal: 'image', warmth: 1.3 },
  { name: 'pupils', day: 19, time: '15:00', pages: SCHOOL, goal: 'image', warmth: 1.1, picture: 'class' },
  { name: 'rolls', day: 20, time: '08:00', pages: BAKERY, goal: 'recall', warmth: 0.8 },
  { name: 'dark', day: 21, time: '06:40', pages: BAKERY, goal: 'recall', warmth: 1, picture: 'oven' },
  { name: 'butter', day: 22, time: '16:00', pages: BAKERY, goal: 'image', warmth: 1.3, picture: 'croissant', news: 8 },
  {
    name: 'last',
    day: 22,
    time: '18:00',
    pages: SCHOOL,
    goal: 'sales',
    warmth: 1,
    product: 'course',
    campaign: 'school',
  },
  { name: 'cakes', day: 23, time: '10:00', pages: BAKERY, goal: 'sales', warmth: 1, picture: 'cake', product: 'cake' },
  { name: 'poll', day: 24, time: '09:00', pages: BAKERY, goal: 'awareness', warmth: 1.4, poll: true },
  { name: 'fair', day: 24, time: '17:00', pages: BAKERY, goal: 'awareness', warmth: 1 },
  { name: 'thousand', day: 25, time: '12:00', pages: BAKERY, goal: 'recall', warmth: 1.2 },
  { name: 'festival', day: 26, time: '10:00', pages: BAKERY, goal: 'awareness', warmth: 1.2, news: 2 },
  { name: 'waste', day: 27, time: '17:00', pages: BAKERY, goal: 'image', warmth: 1.6 },
  { name: 'morning', day: 28, time: '07:30', pages: BAKERY, goal: 'recall', warmth: 1, picture: 'simit' },
  { name: 'tomorrow', day: 29, time: '16:00', pages: BAKERY, goal: 'recall', warmth: 1 },
  {
    name: 'winter',
    day: 30,
    time: '10:00',
    pages: SCHOOL,
    goal: 'sales',
    warmth: 1.1,
    picture: 'class',
    product: 'course',
  },
  {
    name: 'friday',
    day: 31,
    time: '12:00',
    pages: BAKERY,
    goal: 'sales',
    warmth: 1.1,
    picture: 'box',
    product: 'breakfast',
    campaign: 'office',
  },
  { name: 'evening', day: 31, time: '17:15', pages: BAKERY, goal: 'recall', warmth: 0.9 },
  { name: 'tasting', day: 32, time: '09:00', pages: BAKERY, goal: 'awareness', warmth: 1.2, picture: 'rye' },
  { name: 'recipe', day: 33, time: '10:00', pages: BOTH, goal: 'image', warmth: 1.3, picture: 'simit' },
  { name: 'market', day: 33, time: '17:00', pages: BAKERY, goal: 'awareness', warmth: 1 },
  {
    name: 'gift',
    day: 34,
    time: '11:00',
    pages: SCHOOL,
    goal: 'sales',
    warmth: 1,
    product: 'course',
    campaign: 'gift',
  },
  { name: 'monday', day: 35, time: '07:30', pages: BAKERY, goal: 'recall', warmth: 1 },
  { name: 'apprentice', day: 36, time: '09:00', pages: BAKERY, goal: 'image', warmth: 1, picture: 'oven' },
  { name: 'choir', day: 37, time: '12:00', pages: BAKERY, goal: 'awareness', warmth: 1 },
  { name: 'oldbread', day: 38, time: '08:00', pages: BAKERY, goal: 'recall', warmth: 1, picture: 'loaf' },
  { name: 'lights', day: 39, time: '10:00', pages: BOTH, goal: 'image', warmth: 1 },
]

/** When the town's papers tell what: the story's number, the day, and the hour of its first telling. */
export const NEWS_OF_WEEKS: readonly (readonly [news: number, day: number, hour: number])[] = [
  [14, 1, 9],
  [7, 2, 7],
  [18, 3, 12],
  [25, 5, 18],
  [9, 6, 11],
  [0, 9, 7],
  [17, 11, 14],
  [27, 12, 12],
  [20, 15, 11],
  [4, 16, 7],
  [19, 17, 10],
  [15, 19, 15],
  [11, 20, 8],
  [8, 22, 7],
  [24, 24, 15],
  [21, 25, 12],
  [2, 26, 7],
  [22, 27, 10],
]

/** And what is new at this hour: the story's number, and hours ago. */
export const NEWS_OF_TODAY: readonly (readonly [news: number, hoursAgo: number])[] = [
  [13, 40],
  [23, 27],
  [16, 22],
  [28, 15],
  [26, 10],
  [29, 6],
  [3, 3.5],
  [10, 2],
]
