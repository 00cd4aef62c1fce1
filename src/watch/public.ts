export { watchSlice, type WatchRoutes } from './slice.ts'
export { storiesNow, storyById, type Pace, type Story, type Telling } from './story.ts'
export { storyDrafted } from './attend.ts'
export { createStoriesClusterCommand, feedParseCommand } from './commands.ts'
