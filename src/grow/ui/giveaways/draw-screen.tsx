import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { usePathPart } from '#web/url.ts'
import { type Drawn, grow } from '../calls.ts'
import { GiveawayState, useEntryRule } from './said.tsx'
import './giveaways.css'

/** A giveaway for everybody: what was told when, who won, and how to do the draw again. */
export function Screen() {
  const { t } = useLingui()
  const token = usePathPart('token')
  const { data, error } = grow.useCall('GET /grow/draws/:token', { token })
  useEffect(() => {
    document.title = data ? data.name : t`Giveaway`
  }, [data, t])
  if (error)
    return (
      <main className="draw">
        <EmptyState kind="error" title={t`This giveaway cannot be shown`}>
          {problemSentence(error)}
        </EmptyState>
      </main>
    )
  return <main className="draw">{data ? <Whole data={data} token={token} /> : <Skeleton />}</main>
}

function Whole({ data, token }: { data: Drawn; token: string }) {
  const rule = useEntryRule()
  return (
    <>
      <header>
        <h1>{data.name}</h1>
        <p>
          <GiveawayState state={data.state} /> {rule(data)}. {data.prize}
        </p>
      </header>
      {data.winners.length > 0 && <Winners data={data} />}
      {data.state === 'open' && (
        <p>
          {data.closesAt === null ? (
            <Trans>The list is still open.</Trans>
          ) : (
            <Trans>
              Entries count until <Moment at={data.closesAt} />.
            </Trans>
          )}
        </p>
      )}
      {data.codes.length > 0 && <AmIOnIt data={data} />}
      <HowItIsFair data={data} />
      {data.state === 'drawn' && (
        <p>
          <a href={`/api/v1/grow/draws/${token}`} download={`draw-${token}.json`}>
            <Trans>The whole draw as a file</Trans>
          </a>
        </p>
      )}
    </>
  )
}

function Winners({ data }: { data: Drawn }) {
  const { t } = useLingui()
  return (
    <section>
      <h2>
        <Trans>Winners</Trans>
      </h2>
      <ol className="draw-winners">
        {data.winners.map(({ place, code, shown }) => (
          <li key={code}>
            <strong>{shown}</strong> {place > data.places && <Badge>{t`Reserve`}</Badge>} <code>{code}</code>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The list holds codes only; whoever entered can find their own. */
function AmIOnIt({ data }: { data: Drawn }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const { salt, codes } = data
  const look = (typed: string) => {
    setName(typed)
    if (salt === null || typed.trim() === '') setCode(null)
    else void codeFor(salt, typed.trim()).then(setCode)
  }
  return (
    <section>
      <h2>
        <Plural value={codes.length} one="# person on the list" other="# people on the list" />
      </h2>
      {salt === null ? (
        <p>
          <Trans>Who follows the page is nobody else’s business, so only codes are shown.</Trans>
        </p>
      ) : (
        <>
          <TextField
            label={t`Look for yourself: your name on the network, such as @ayse`}
            value={name}
            onChange={look}
          />
          {code !== null && (
            <p role="status">
              {codes.includes(code) ? <Trans>You are on the list.</Trans> : <Trans>Not on the list.</Trans>}{' '}
              <code>{code}</code>
            </p>
          )}
        </>
      )}
    </section>
  )
}

const CODE_DIGITS = 24

async function codeFor(salt: string, handle: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}:${handle.toLowerCase()}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, CODE_DIGITS)
}

function HowItIsFair({ data }: { data: Drawn }) {
  if (data.listHash === null || data.closedAt === null) return null
  return (
    <section>
      <h2>
        <Trans>How anybody can check it</Trans>
      </h2>
      <ol className="draw-steps">
        <li>
          <Trans>
            The list was closed <Moment at={data.closedAt} />. Its fingerprint (SHA-256 of all codes in order, each with
            a line break) is
          </Trans>{' '}
          <code>{data.listHash}</code>
        </li>
        {data.source === 'beacon' && data.roundUrl !== null && data.roundAt !== null && (
          <li>
            <Trans>
              The number that decides is that of round {data.round} of the public beacon drand (quicknet), which came
              later: <Moment at={data.roundAt} />.
            </Trans>{' '}
            <a href={data.roundUrl} target="_blank" rel="noreferrer noopener">
              {data.roundUrl}
            </a>
          </li>
        )}
        {data.source === 'secret' && data.secretHash !== null && (
          <li>
            <Trans>
              The number that decides is SHA-256 of a secret and a word, with a colon between. The fingerprint of the
              secret was told with the list:
            </Trans>{' '}
            <code>{data.secretHash}</code>
            {data.secret !== null && (
              <>
                {' '}
                <Trans>The secret was</Trans> <code>{data.secret}</code>, <Trans>the word chosen in public</Trans>{' '}
                <code>{data.publicWord}</code>
              </>
            )}
          </li>
        )}
        {data.randomness !== null && (
          <li>
            <Trans>The number was</Trans> <code>{data.randomness}</code>
          </li>
        )}
        <li>
          <Trans>
            The seed is SHA-256 of “fingerprint:number”. For winner k, counted from 0, SHA-256 of “seed:k:0” read as a
            number, modulo how many are left, is the place in the list of those left. Everybody has the same chance.
          </Trans>
        </li>
        <li>
          <Trans>
            The program does the same: save the file and run <code>meydan giveaway verify FILE</code>.
          </Trans>
        </li>
      </ol>
    </section>
  )
}
