import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { grow } from './calls.ts'
import { useCopy } from './copy.ts'
import { TagTemplates } from './tag-templates.tsx'

const EMPTY = { url: '', title: '', source: '', medium: '', campaign: '', content: '' }

/** A link by hand, with the names of its campaign; names already in use are offered, so that they stay the same. */
export function LinkBuilder({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Drawer title={t`Build a link`} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Form />}
    </Drawer>
  )
}

function Form() {
  const { t } = useLingui()
  const copy = useCopy()
  const [wish, setWish] = useState(EMPTY)
  const [made, setMade] = useState<string | null>(null)
  const names = grow.useCall('GET /grow/names', {})
  const add = grow.useDeed('POST /grow/links', {
    refresh: ['GET /grow/links', 'GET /grow/names'],
    onProblem: () => undefined,
    onDone: ({ short }) => {
      setMade(short)
      setWish(EMPTY)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { url, title, ...tags } = wish
    add.run({ url, title, tags: { ...tags, term: '' } })
  }
  const field = (name: keyof typeof EMPTY) => ({
    value: wish[name],
    onChange: (text: string) => setWish({ ...wish, [name]: text }),
  })
  const used = (kind: 'source' | 'medium' | 'campaign') => (
    <UsedNames
      names={(names.data?.names ?? []).filter((one) => one.kind === kind).map(({ name }) => name)}
      onPick={(name) => setWish({ ...wish, [kind]: name })}
    />
  )
  return (
    <form className="grow-form" onSubmit={submit}>
      {made !== null && (
        <div className="grow-made" role="status">
          <p>
            <Trans>Your link is ready:</Trans>
          </p>
          <p className="grow-short grow-short-large">{made}</p>
          <Button icon={IconCopy} onPress={() => copy(made)}>
            <Trans>Copy</Trans>
          </Button>
        </div>
      )}
      <TextField
        label={t`Where it leads`}
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        autoFocus
        isRequired
        {...field('url')}
        error={add.problem ? problemSentence(add.problem) : undefined}
      />
      <TextField label={t`Its name here`} about={t`Only you see it: “Window poster”.`} {...field('title')} />
      <fieldset className="grow-tags">
        <legend>
          <Trans>What your site’s statistics will call it</Trans>
        </legend>
        <TagTemplates tags={wish} onPick={(tags) => setWish({ ...wish, ...tags })} />
        <TextField label={t`Source (utm_source)`} placeholder="poster" {...field('source')} />
        {used('source')}
        <TextField label={t`Medium (utm_medium)`} placeholder="print" {...field('medium')} />
        {used('medium')}
        <TextField label={t`Campaign (utm_campaign)`} placeholder="bayram-2026" {...field('campaign')} />
        {used('campaign')}
        <TextField label={t`Content (utm_content)`} {...field('content')} />
        <p className="meta">
          <Trans>Capitals and spaces are tidied up, so that one campaign keeps one name.</Trans>
        </p>
      </fieldset>
      <Button type="submit" look="primary" isPending={add.isRunning}>
        <Trans>Make the link</Trans>
      </Button>
    </form>
  )
}

function UsedNames({ names, onPick }: { names: readonly string[]; onPick: (name: string) => void }) {
  const { t } = useLingui()
  if (names.length === 0) return null
  return (
    <p className="grow-used">
      {names.map((name) => (
        <Button key={name} aria-label={t`Use ${name}`} onPress={() => onPick(name)}>
          {name}
        </Button>
      ))}
    </p>
  )
}
