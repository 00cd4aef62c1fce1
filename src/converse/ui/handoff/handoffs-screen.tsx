import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAddressBook, IconArrowForwardUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { InboxRooms } from '../rooms.tsx'
import { type Contact, type Handoff, inbox } from './calls.ts'
import { ContactForm } from './contact-form.tsx'
import { HandoffState } from './handoff-state.tsx'
import { useDutyNames } from './handoff-words.ts'
import './handoff.css'

const Url = z.object({
  state: z.enum(['open', 'answered', 'all']).catch('open'),
  panel: z.enum(['register']).optional().catch(undefined),
})

/** What was given to others, how old it is, and what came back. */
export function Screen() {
  const { t } = useLingui()
  const [{ state, panel }, setUrl] = useUrl(Url)
  const list = inbox.useList('GET /inbox/handoffs', { state })
  useLiveRefresh('converse.handoff', ['GET /inbox/handoffs'])
  return (
    <Page
      name={t`Handed off`}
      scope={<Trans>What is not ours to answer, and whose it is</Trans>}
      primary={
        <Button look="primary" icon={IconAddressBook} onPress={() => setUrl({ panel: 'register' })}>
          <Trans>Register</Trans>
        </Button>
      }
      tools={<InboxRooms here="handoffs" />}
    >
      <div className="handoffs">
        <Segmented
          label={t`Which`}
          options={[
            { id: 'open', name: t`Awaited` },
            { id: 'answered', name: t`Came back` },
            { id: 'all', name: t({ message: 'All', context: 'hand-offs' }) },
          ]}
          value={state}
          onChange={(next) => setUrl({ state: next })}
        />
        {list.isPending ? (
          <Skeleton />
        ) : list.items.length === 0 ? (
          <EmptyState
            kind="cleared"
            icon={IconArrowForwardUp}
            title={state === 'answered' ? t`Nothing came back that you have not read` : t`Nobody owes us an answer`}
            action={<Link look="button" href="/inbox">{t`To the queue`}</Link>}
          >
            <Trans>
              In a conversation, ⇧X hands it to the press office, the lawyer, support or whoever else it belongs to.
            </Trans>
          </EmptyState>
        ) : (
          <ul className="handoff-list">
            {list.items.map((handoff) => (
              <Line key={handoff.id} handoff={handoff} />
            ))}
          </ul>
        )}
        {list.hasMore && <Button onPress={list.readOn}>{t`Show more`}</Button>}
      </div>
      <Register isOpen={panel === 'register'} onClose={() => setUrl({ panel: undefined })} />
    </Page>
  )
}

function Line({ handoff }: { handoff: Handoff }) {
  const { t } = useLingui()
  const refresh = ['GET /inbox/handoffs']
  const close = inbox.useDeed('POST /inbox/handoffs/:id/close', { refresh, said: () => t`Put away.` })
  const remind = inbox.useDeed('POST /inbox/handoffs/:id/remind', { refresh, said: () => t`Reminded.` })
  const copy = () =>
    void inbox
      .call('GET /inbox/handoffs/:id/link', { id: handoff.id })
      .then(({ link }) => navigator.clipboard.writeText(link))
      .then(() => toast(t`Copied.`))
  return (
    <li>
      <p className="handoff-preview" lang={handoff.previewLang === 'other' ? undefined : handoff.previewLang}>
        {handoff.preview}
      </p>
      <p>
        <Trans>
          {handoff.byName} asked: {handoff.ask}
        </Trans>
      </p>
      <p className="meta">
        <HandoffState handoff={handoff} />
        {handoff.reminded > 0 && (
          <>
            {' · '}
            <Plural value={handoff.reminded} one="reminded once" other="reminded # times" />
          </>
        )}
      </p>
      {handoff.answer && <blockquote className="handoff-answer">{handoff.answer}</blockquote>}
      <div className="handoff-deeds">
        <Link look="button" href={`/inbox?preset=all&thread=${handoff.threadId}`}>{t`Open the conversation`}</Link>
        {handoff.closedAt === null && handoff.answeredAt === null && (
          <>
            <Button onPress={copy}>{t`Copy the link`}</Button>
            {handoff.sentBy === 'mail' && (
              <Button onPress={() => remind.run({ id: handoff.id })}>{t`Remind by mail`}</Button>
            )}
          </>
        )}
        {handoff.closedAt === null && (
          <Button look="quiet" onPress={() => close.run({ id: handoff.id })}>
            {handoff.answeredAt ? t`Put away` : t`Ask no more`}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Whose duty begins where ours ends. */
function Register({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const { names } = useDutyNames()
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const list = inbox.useList('GET /inbox/contacts', {}, { enabled: isOpen })
  const remove = inbox.useDeed('DELETE /inbox/contacts/:id', {
    optimistic: ({ id }, cache) => cache.drop('GET /inbox/contacts', (contact) => contact.id === id),
    refresh: ['GET /inbox/contacts'],
    said: () => t`Put away.`,
  })
  return (
    <Drawer title={t`Register`} isOpen={isOpen} onClose={onClose}>
      {editing === null ? (
        <div className="handoff-form">
          {list.items.length === 0 && !list.isPending && (
            <p>
              <Trans>
                Write down who answers for the press, the law, advertising, the site, support and the client’s account.
              </Trans>
            </p>
          )}
          <ul className="handoff-register">
            {list.items.map((contact) => (
              <li key={contact.id}>
                <span>
                  <strong>{contact.name}</strong>
                  <span className="meta">
                    {names[contact.duty]}
                    {contact.email !== '' && ` · ${contact.email}`}
                  </span>
                </span>
                <IconButton label={t`Change ${contact.name}`} icon={IconPencil} onPress={() => setEditing(contact)} />
                <IconButton
                  label={t`Put ${contact.name} away`}
                  icon={IconTrash}
                  onPress={() => remove.run({ id: contact.id })}
                />
              </li>
            ))}
          </ul>
          {list.hasMore && <Button onPress={list.readOn}>{t`Show more`}</Button>}
          <Button look="primary" onPress={() => setEditing('new')}>
            <Trans>Add somebody</Trans>
          </Button>
        </div>
      ) : (
        <ContactForm
          key={editing === 'new' ? 'new' : editing.id}
          contact={editing === 'new' ? undefined : editing}
          onKept={() => setEditing(null)}
          onLeave={() => setEditing(null)}
        />
      )}
    </Drawer>
  )
}
