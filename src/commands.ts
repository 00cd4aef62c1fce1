import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { classifyAgent, classifyReferrer, growCommands } from '#grow'
import { languageClassifyCommand } from '#language'
import { textMeasureCommand } from '#networks'
import { slotsNextCommand } from '#publish'
import { attributeCommand, liftCommand } from '#measure'
import {
  articleExtractCommand,
  createListenMatchCommand,
  createStoriesClusterCommand,
  createTrendsDetectCommand,
  feedParseCommand,
  GRAMMAR,
} from '#watch'

/** Engines that need no desk: a file or standard input in, lines of JSON out. */
export const ENGINES = `  feed parse [--base URL] FILE   a feed document as JSON
  article extract [--base URL] FILE
                                 the article of a page as JSON
  stories cluster [--live]       lines {id, title, text?, published, source, lang?} in, {id, story} out
  listen match --phrases FILE [--exact] [--count]
                                 lines of posts in, {id, phrases} of those that hit out; --help tells how to write phrases
  trends detect                  lines {series, at, value} in, {series, at, score, alert} out
  language classify              lines {id?, text, lang?} in, language, mood and intents out
  text measure --network NAME    lines {text} in, {length, limit, parts} out as the network counts
  slots next --zone Z [--count N] [--from MOMENT] FILE
                                 rules {slots: [{days, times, category?}], exceptions?, gap?} in, the next hours out
  agent classify                 lines {ua} in, {class, name, device} out
  referrer classify              lines {url} in, {source, medium, network} out
  targeting compile --to NAME FILE
                                 an audience as JSON in, the form of an advertising cabinet and its losses out
  giveaway verify FILE           the file of a public draw in, whether list, number and winners are true out
  attribute [--models all]       lines {path, conversions, value?, nulls?} in, credit per model and touchpoint out
  lift [--season N]              lines {at, value, treated, controls} in, effect per treated step and in total out
`

const STANDARD_INPUT = 0
/** How the program ends when it could not read something. */
export const UNREAD = 1

type Print = (line: string) => void

/** Runs the engine that these words name; false when they name none. */
export async function runEngine(words: string[], print: Print, now: () => Temporal.Instant): Promise<boolean> {
  const [engine, deed, ...rest] = words
  if (engine === 'lift') return allLines((lines) => liftCommand(words.slice(1), lines), print)
  if (engine === 'attribute') return allLines((lines) => attributeCommand(words.slice(1), lines), print)
  switch (`${engine} ${deed}`) {
    case 'feed parse':
      print(withFile(rest, feedParseCommand))
      return true
    case 'article extract':
      print(await withFile(rest, articleExtractCommand))
      return true
    case 'stories cluster':
      return throughLines(createStoriesClusterCommand(rest.includes('--live')), print)
    case 'listen match':
      return listenMatch(rest, print)
    case 'trends detect':
      return eachLine(createTrendsDetectCommand(), print)
    case 'language classify':
      return eachLine(languageClassifyCommand, print)
    case 'text measure':
      return eachLine(textMeasureCommand(option(rest, 'network')), print)
    case 'slots next':
      for (const line of slotsNextCommand(rest, readText, now())) print(line)
      return true
    case 'agent classify':
      return eachLine((line) => JSON.stringify(classifyAgent(Agent.parse(JSON.parse(line)).ua)), print)
    case 'referrer classify':
      return eachLine((line) => JSON.stringify(classifyReferrer(Referrer.parse(JSON.parse(line)).url)), print)
    case 'targeting compile':
      print(growCommands.targetingCompile(rest, readText))
      return true
    case 'giveaway verify':
      print(await growCommands.giveawayVerify(rest, readText))
      return true
    default:
      return false
  }
}

const Agent = z.object({ ua: z.string() })
const Referrer = z.object({ url: z.string() })

const option = (words: string[], name: string): string =>
  parseArgs({ args: words, options: { [name]: { type: 'string' } } }).values[name] ?? ''

function withFile<Said>(words: string[], engine: (bytes: Uint8Array, base: string | null) => Said): Said {
  const { values, positionals } = parseArgs({
    args: words,
    options: { base: { type: 'string' } },
    allowPositionals: true,
  })
  const [file] = positionals
  return engine(readBytes(file), values.base ?? null)
}

const readBytes = (file: string | undefined) => readFileSync(file === undefined || file === '-' ? STANDARD_INPUT : file)
const readText = (file: string | undefined) => readBytes(file).toString('utf8')

async function listenMatch(words: string[], print: Print): Promise<true> {
  const { values } = parseArgs({
    args: words,
    options: {
      phrases: { type: 'string' },
      exact: { type: 'boolean', default: false },
      count: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || values.phrases === undefined) {
    print(GRAMMAR)
    return true
  }
  const phrases = readFileSync(values.phrases, 'utf8')
  const command = createListenMatchCommand({ phrases, isExact: values.exact, isCount: values.count, now: clock })
  const printAll = (lines: string[]) => {
    if (lines.length > 0) print(lines.join('\n'))
  }
  const input = createReadStream('', { fd: STANDARD_INPUT, autoClose: false, highWaterMark: CHUNK_BYTES })
  for await (const bytes of input) if (Buffer.isBuffer(bytes)) printAll(command.take(bytes))
  printAll(command.end())
  return true
}

const clock = () => performance.now()

const CHUNK_BYTES = 1 << 20

/** For engines that answer later, when they have seen more. */
async function throughLines(
  engine: { take: (line: string) => string[]; end: () => string[] },
  print: Print,
): Promise<true> {
  for await (const line of createInterface(process.stdin)) if (line.trim() !== '') engine.take(line).forEach(print)
  engine.end().forEach(print)
  return true
}

/** A line that cannot be read is answered in its place with what is wrong, so that the others are not lost. */
async function eachLine(engine: (line: string) => string, print: Print): Promise<true> {
  let number = 0
  for await (const line of createInterface(process.stdin)) {
    number += 1
    if (line.trim() !== '') print(answerTo(engine, line, number))
  }
  return true
}

function answerTo(engine: (line: string) => string, line: string, number: number): string {
  try {
    return engine(line)
  } catch (fault) {
    process.exitCode = UNREAD
    return JSON.stringify({ error: `Line ${number} cannot be read: ${wordsOf(fault)}` })
  }
}

/** What is wrong with what was given, in a sentence. */
export const wordsOf = (fault: unknown): string =>
  fault instanceof z.ZodError ? z.prettifyError(fault) : fault instanceof Error ? fault.message : String(fault)

/** For engines that must have heard everything before they can say anything. */
async function allLines(engine: (lines: string[]) => string[], print: Print): Promise<true> {
  const lines: string[] = []
  for await (const line of createInterface(process.stdin)) if (line.trim() !== '') lines.push(line)
  for (const line of engine(lines)) print(line)
  return true
}
