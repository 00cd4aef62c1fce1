import * as z from 'zod'
import { type Started, startProgram } from './started.ts'

const Counts = z.object({ counts: z.record(z.string(), z.number()) })
const Said = z.object({ id: z.string(), authorId: z.string() })

export type TownAtHand = {
  program: Started
  url: string
  token: string
  /** Tells the town to go wrong: what is sent to /practice/faults. */
  fail: (fault: Record<string, unknown>) => Promise<void>
  /** The town's own count of our posts, by text, among those that begin so. */
  counts: (start: string) => Promise<Record<string, number>>
  say: (said: { by?: string; text: string; on?: string; lang?: string }) => Promise<{ id: string }>
  advance: (minutes: number) => Promise<void>
  stop: () => Promise<void>
}

/** The practice town in a process of its own: it lives on while the desk is killed. */
export async function openTownAtHand(words: string[] = ['--quiet']): Promise<TownAtHand> {
  const program = startProgram(['demo', ...words], {})
  const url = (await program.line('The practice town is open at')).split(' ').at(-1) ?? ''
  const token = (await program.line('with this token:')).split(' ').at(-1) ?? ''
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(
      url + path,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
    if (!answer.ok) throw new Error(`the town answered ${answer.status} to ${path}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    program,
    url,
    token,
    fail: async (fault) => {
      await ask('/practice/faults', fault)
    },
    counts: async (start) => Counts.parse(await ask(`/practice/counts?start=${encodeURIComponent(start)}`)).counts,
    say: async (said) => Said.parse(await ask('/practice/people/say', said)),
    advance: async (minutes) => {
      await ask('/practice/advance', { minutes })
    },
    stop: () => program.stop(),
  }
}
