import type { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'

/** What was refused, where it was asked for. */
export const Refused = ({ problem }: { problem: Problem | null }) =>
  problem && (
    <p className="desk-refused" role="alert">
      {problemSentence(problem)}
    </p>
  )
