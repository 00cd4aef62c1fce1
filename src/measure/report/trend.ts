import type { Report } from './gather.ts'

type Area = { x: number; y: number; width: number; height: number }
type Point = { x: number; y: number }

/** Where the lines of the trend go inside an area; days to come have no point. */
export function drawTrend(trend: Report['trend'], area: Area) {
  const most = Math.max(1, ...trend.flatMap(({ clicks, before }) => [clicks ?? 0, before]))
  const top = roundUp(most)
  const x = (at: number) => area.x + (trend.length < 2 ? 0 : (at / (trend.length - 1)) * area.width)
  const y = (value: number) => area.y + area.height - (value / top) * area.height
  const now = trend.flatMap(({ clicks }, at): Point[] => (clicks === null ? [] : [{ x: x(at), y: y(clicks) }]))
  const before = trend.map((point, at): Point => ({ x: x(at), y: y(point.before) }))
  const posts = trend.flatMap(({ clicks, posts: sent }, at): Point[] =>
    sent > 0 && clicks !== null ? [{ x: x(at), y: y(clicks) }] : [],
  )
  return { now, before, posts, grid: [0, top / 2, top].map((value) => ({ value, y: y(value) })) }
}

/** The next number a person would write on an axis. */
function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 4, 5, 10].find((step) => step * size >= value) ?? 10) * size
}
