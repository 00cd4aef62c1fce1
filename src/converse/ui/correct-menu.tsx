import { Trans, useLingui } from '@lingui/react/macro'
import { IconGavel, IconPencilCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { inbox, type Message, type Talk } from './calls.ts'
import { useInboxWords } from './words.tsx'
import { useJudgements } from './ways/words.tsx'

const AGAIN = ['GET /inbox/threads/:id', 'GET /inbox/threads', 'GET /inbox/learnt']
const INTENTS = ['complaint', 'question', 'request', 'praise', 'thanks', 'spam'] as const

/** Says what a message really is; to choose what the desk had said already tells it that it was right. */
export function CorrectMenu({ message, id }: { message: Message; id: string }) {
  const { t } = useLingui()
  const { moods, intents, langs } = useInboxWords()
  const { answerTo } = useJudgements()
  const correct = inbox.useDeed('POST /inbox/messages/:id/correct', {
    refresh: AGAIN,
    said: ({ told }) => t`Learnt: ${answerTo(told)}.`,
    undo: (_, got) => inbox.call('DELETE /inbox/corrections/:id', { id: got.id }),
  })
  const tell = (question: Parameters<typeof correct.run>[0]['question'], told: string) =>
    correct.run({ id: message.id, question, told })
  return (
    <Menu
      label={t`What it really is`}
      placement="bottom end"
      button={<IconButton id={id} label={t`Correct what the desk reads here`} icon={IconPencilCheck} keys="c" />}
      items={[
        ...(['negative', 'neutral', 'positive'] as const).map((mood) => ({
          id: mood,
          name: moods[mood],
          chosen: message.moodLabel === mood,
          run: () => tell('mood', mood),
        })),
        'line',
        ...INTENTS.map((intent) => ({
          id: intent,
          name: intents[intent],
          chosen: message.intents.includes(intent),
          run: () => tell(intent, message.intents.includes(intent) ? 'no' : 'yes'),
        })),
        {
          id: 'offence',
          name: t`abusive`,
          chosen: message.offensive,
          run: () => tell('offence', message.offensive ? 'no' : 'yes'),
        },
        'line',
        {
          id: 'lang',
          name: t`Language`,
          items: (['en', 'tr', 'ru', 'other'] as const).map((lang) => ({
            id: lang,
            name: langs[lang],
            chosen: message.lang === lang,
            run: () => tell('lang', lang),
          })),
        },
      ]}
    />
  )
}

/** The words of a message in the reader's language, beneath the original. */
export function Translation({ message }: { message: Message }) {
  const { i18n } = useLingui()
  const lang = i18n.locale === 'tr' || i18n.locale === 'ru' ? i18n.locale : 'en'
  const isForeign = message.lang !== lang && message.kind !== 'note' && message.text !== ''
  const call = inbox.useCall('POST /inbox/messages/:id/translation', { id: message.id, lang }, { enabled: isForeign })
  if (!isForeign) return null
  if (call.error) return <p className="meta">{problemSentence(call.error)}</p>
  return (
    <p className="inbox-translation reading" lang={lang}>
      {call.data?.text}
    </p>
  )
}

const ACTS = ['hide', 'delete', 'block', 'mute', 'report'] as const
type Act = (typeof ACTS)[number]

/** Hiding, deleting, banning, reporting: by a published rule of the page, or not at all. */
export function ModerateMenu({ message, channel, id }: { message: Message; channel: Talk['channel']; id: string }) {
  const { t } = useLingui()
  const [act, setAct] = useState<Act | null>(null)
  const names: Record<Act, string> = {
    hide: t`Hide…`,
    delete: t`Delete…`,
    block: t`Ban ${message.name}…`,
    mute: t`Mute ${message.name}…`,
    report: t`Reported on the network…`,
  }
  const possible = ACTS.filter((one) => one === 'report' || channel.acts.includes(one))
  return (
    <>
      <Menu
        label={t`By a rule of the page`}
        placement="bottom end"
        button={<IconButton id={id} label={t`Hide, delete or ban`} icon={IconGavel} keys="m" />}
        items={possible.map((one) => ({ id: one, name: names[one], danger: one !== 'report', run: () => setAct(one) }))}
      />
      {act && <ByRule message={message} act={act} title={names[act]} onClose={() => setAct(null)} />}
    </>
  )
}

function ByRule({ message, act, title, onClose }: { message: Message; act: Act; title: string; onClose: () => void }) {
  const { t } = useLingui()
  const rules = inbox.useCall('GET /inbox/page-rules', {}).data?.rules ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const rule = rules.find(({ id }) => id === chosen) ?? rules[0]
  const run = inbox.useDeed('POST /inbox/messages/:id/acts', {
    refresh: ['GET /inbox/threads/:id', 'GET /inbox/threads/:id/aside'],
    said: () => t`Done by the rule.`,
    onDone: onClose,
    ...(act === 'delete'
      ? {}
      : { undo: (_: unknown, got: { id: string }) => inbox.call('DELETE /inbox/acts/:id', { id: got.id }) }),
  })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        rule && (
          <Button look="primary" onPress={() => run.run({ id: message.id, action: act, pageRuleId: rule.id, note })}>
            <Trans>Do it by this rule</Trans>
          </Button>
        )
      }
    >
      {rule ? (
        <div className="ways-form">
          <Select
            label={t`By which rule of the page`}
            options={rules.map(({ id, title: name }) => ({ id, name }))}
            value={rule.id}
            onChange={setChosen}
          />
          <p className="meta">{rule.text}</p>
          <TextField label={t`Reason, for the record`} value={note} onChange={setNote} maxLength={500} />
          {act === 'hide' && (
            <p className="meta">
              <Trans>On some networks its author and their friends still see a hidden comment.</Trans>
            </p>
          )}
          {act === 'delete' && (
            <p className="meta">
              <Trans>What is deleted cannot be brought back.</Trans>
            </p>
          )}
        </div>
      ) : (
        <p>
          <Trans>
            The page has no published rules yet. <Link href="/inbox/settings?part=page">Write them first</Link>: nothing
            is removed without one.
          </Trans>
        </p>
      )}
    </Dialog>
  )
}
