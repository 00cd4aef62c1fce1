import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { grow } from './calls.ts'

type Tags = { source: string; medium: string; campaign: string; content: string }

/** Campaign names the team agreed on: taken with one press, kept with another. */
export function TagTemplates({ tags, onPick }: { tags: Tags; onPick: (tags: Tags) => void }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const { data } = grow.useCall('GET /grow/templates', {})
  const keep = grow.useDeed('POST /grow/templates', {
    refresh: ['GET /grow/templates'],
    said: () => t`The template is kept.`,
    onDone: () => setName(''),
  })
  const drop = grow.useDeed('DELETE /grow/templates/:id', {
    refresh: ['GET /grow/templates'],
    said: () => t`The template is gone; links made from it keep their names.`,
  })
  const templates = data?.templates ?? []
  const { source, medium, campaign, content } = tags
  const isEmpty = [source, medium, campaign, content].every((tag) => tag.trim() === '')
  return (
    <div className="grow-templates">
      {templates.map((template) => (
        <span key={template.id} className="grow-template">
          <Button aria-label={t`Use the template ${template.name}`} onPress={() => onPick(template.tags)}>
            {template.name}
          </Button>
          <Button
            look="quiet"
            aria-label={t`Forget the template ${template.name}`}
            onPress={() => drop.run({ id: template.id })}
          >
            ×
          </Button>
        </span>
      ))}
      {!isEmpty && (
        <div className="grow-template-keep">
          <TextField
            label={t`Keep these names as a template`}
            placeholder={t`Bayram posters`}
            value={name}
            onChange={setName}
          />
          <Button
            isDisabled={name.trim() === ''}
            isPending={keep.isRunning}
            onPress={() => keep.run({ name, tags: { source, medium, campaign, content } })}
          >
            <Trans>Keep</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
