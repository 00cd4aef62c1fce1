import type { Network } from '#networks'
import type { Declared } from './declared.ts'
import { costOf, countingOf, heardOf, limitOf, mediaOf, mediaRulesOf, nameOf, ONCE, pollOf, THREADS } from './tell.ts'

const INTRO = `# Networks

Written by \`npm run networks\` from what every connector declares; a test compares. What a server tells about itself, such as the
limits of Mastodon, is told here by the made-up server of our tests: the desk asks yours and shows it under *Channels*. How each
connector is held to this, see [CONTRIBUTING.md](CONTRIBUTING.md).

"Poll" means that the desk asks, "push" that the network tells by itself, "webhook" that it does so where the desk has a public
address and the manager has set it up. "No" means no with the accounts a desk can have there; the reasons stand below.
`

const HEAD = [
  'Network',
  'Text',
  'Media',
  'Polls',
  'Thread',
  'Edit',
  'Delete',
  'Comments',
  'Mentions',
  'Messages',
  'Answer',
  'Hide',
  'Mute',
  'Ban',
  'Like',
  'Figures',
  'Search',
  'Cost',
]

/** The page about all networks: one table, then a section each. */
export function pageOf(declared: readonly Declared[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...declared.map(rowOf)].map((cells) => `| ${cells.join(' | ')} |`)
  return [INTRO, `${rows.join('\n')}\n`, ...declared.map(sectionOf)].join('\n')
}

const yes = (is: unknown) => (is ? 'yes' : 'no')

function rowOf({ network, account: { can } }: Declared): string[] {
  const { publish, read, act, metrics } = can
  const does = (action: (typeof act)[number]) => yes(act.includes(action))
  const name = nameOf(network)
  return [
    `[${name}](#${anchorOf(name)})`,
    publish ? limitOf(publish.text) : 'no',
    publish ? mediaOf(publish.media) : 'no',
    yes(publish?.poll),
    publish ? THREADS[publish.thread] : 'no',
    yes(publish?.edits),
    does('delete'),
    heardOf(network, read?.comments),
    heardOf(network, read?.mentions),
    heardOf(network, read?.messages),
    yes(publish && read),
    does('hide'),
    does('mute'),
    does('block'),
    does('like'),
    metrics.length === 0 ? 'no' : metrics.join(', '),
    can.search === 'none' ? 'no' : can.search,
    costOf(can),
  ]
}

/** As pages of Markdown name the place of a heading. */
const anchorOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

function sectionOf({ network, account }: Declared): string {
  const { publish, read } = account.can
  const facts = [
    ...(publish ? publishing(publish) : []),
    read && `It is told when a comment is edited: ${yes(read.edits)}; deleted: ${yes(read.deletions)}`,
    account.can.costs && `Costs: ${costOf(account.can)}`,
  ].filter((it) => typeof it === 'string')
  return [`## ${nameOf(network)}\n`, connecting(network), list(facts), refusing(network)].join('\n')
}

const publishing = (publish: NonNullable<Declared['account']['can']['publish']>) => [
  `Text: ${countingOf(publish.text)}`,
  publish.title && `Headline: ${countingOf(publish.title)}`,
  publish.media && publish.media.max > 0 && `Media: ${mediaRulesOf(publish.media)}`,
  publish.poll && `Polls: ${pollOf(publish.poll)}`,
  publish.visibilities.length > 1 && `Who may see it: ${publish.visibilities.join(', ')}`,
  publish.warning && 'A line of warning may stand before the text',
  publish.repeats === false && 'The same words are not taken twice',
  `When a receipt is lost: ${ONCE[publish.once.kind]}`,
]

function connecting({ setup, signIn }: Network): string {
  const steps = setup.steps.map(({ en }, at) => `${at + 1}. ${en}`)
  const fields = setup.fields.map(({ label, optional }) => `${label.en}${optional ? ' (may be left empty)' : ''}`)
  return [
    'To connect:\n',
    ...steps,
    '',
    ...(fields.length > 0 ? [`The form asks for: ${fields.join('; ')}.`] : []),
    ...(signIn ? ['You sign in on the page of the network itself.'] : []),
    ...(setup.needsAddress ? [`Without a public address: ${setup.needsAddress.en}`] : []),
    '',
  ].join('\n')
}

const refusing = ({ cannot }: Network) =>
  cannot.length === 0 ? '' : `What cannot be done there:\n\n${list(cannot.map(({ why }) => why.en))}`

const list = (told: readonly string[]) => told.map((one) => `- ${one}\n`).join('')
