import { t } from '@lingui/core/macro'
import type { Problem } from '../client.ts'

/** A problem in the reader's words: the server's sentence, or ours when there was no answer. */
export const problemSentence = (problem: Problem): string =>
  problem.status === 0 ? t`The desk cannot be reached. Nothing is lost; try again in a moment.` : problem.title
