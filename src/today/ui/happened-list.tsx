import type { Close, Duty } from './calls.ts'
import { useDutyNames } from './duty-names.ts'
import { useHappenedWords } from './happened-words.tsx'

const ORDER: readonly Duty[] = ['watch', 'publish', 'converse', 'grow', 'measure']

/** The five duties, each in a sentence, in the order of the day. */
export function HappenedList({ told }: { told: Close['happened'] }) {
  const names = useDutyNames()
  const words = useHappenedWords()(told)
  return (
    <dl className="today-told">
      {ORDER.map((duty) => (
        <div key={duty} data-duty={duty}>
          <dt>{names[duty]}</dt>
          <dd>{words[duty]}</dd>
        </div>
      ))}
    </dl>
  )
}
