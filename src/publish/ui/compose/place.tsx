import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { Content } from '../calls.ts'

type Place = NonNullable<Content['place']>
type Props = { place: Place; onChange: (place: Place | null) => void }

/** Where the post is about: a name and a point, as maps write it. */
export function PlaceFields({ place, onChange }: Props) {
  const { t } = useLingui()
  const [point, setPoint] = useState(pointOf(place))
  const isWrong = point.trim() !== '' && !read(point)
  return (
    <fieldset className="compose-place">
      <legend>
        <Trans>Place</Trans>
      </legend>
      <TextField label={t`Name of the place`} value={place.name} onChange={(name) => onChange({ ...place, name })} />
      <TextField
        label={t`Latitude, longitude`}
        placeholder="41.0082, 28.9784"
        value={point}
        {...(isWrong ? { error: t`Two numbers with a comma, as a map shows them.` } : {})}
        onChange={(text) => {
          setPoint(text)
          const found = read(text)
          if (found) onChange({ ...place, ...found })
        }}
      />
      <IconButton label={t`Take the place out`} icon={IconTrash} onPress={() => onChange(null)} />
    </fieldset>
  )
}

export const newPlace = (): Place => ({ name: '', latitude: 0, longitude: 0 })

const pointOf = ({ latitude, longitude }: Place): string =>
  latitude === 0 && longitude === 0 ? '' : `${latitude}, ${longitude}`

function read(text: string): { latitude: number; longitude: number } | null {
  const [, north, east] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? []
  const latitude = Number(north)
  const longitude = Number(east)
  return north && east && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}
