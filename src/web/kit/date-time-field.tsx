import { parseDateTime } from '@internationalized/date'
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { FieldFrame, type FieldWords, invalid } from './field.tsx'
import { Glyph } from './glyph.tsx'
import { type WallTime, wallOf } from './wall-time.ts'
import './date-time-field.css'
import './popover.css'

type Props = FieldWords & {
  value: WallTime | null
  onChange: (wall: WallTime | null) => void
  /** Nothing before this. */
  min?: WallTime
  isDisabled?: boolean
  isRequired?: boolean
}

/**
 * A day and an hour on the wall clock; its zone is chosen beside it (TimeZoneSelect). Ask `gapAround(wall, zone)` and
 * refuse an hour that does not exist through `error`, offering both neighbours.
 */
export function DateTimeField({ label, about, error, labelUnseen = false, value, onChange, min, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      {...invalid(error)}
      {...(min ? { minValue: parseDateTime(min) } : {})}
      className="field"
      granularity="minute"
      hideTimeZone
      hourCycle={24}
      shouldForceLeadingZeros
      shouldCloseOnSelect
      value={value ? parseDateTime(value) : null}
      onChange={(chosen) => onChange(chosen ? wallOf(chosen) : null)}
    >
      <FieldFrame words={{ label, about, error, labelUnseen }}>
        <Group className="input date-field">
          <DateInput className="date-input">
            {(segment) => <DateSegment segment={segment} className="date-segment" />}
          </DateInput>
          <Button className="combo-open">
            <Glyph icon={IconCalendar} size={15} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="popover" offset={4}>
        <Dialog className="popover-inside">
          <Calendar className="month">
            <header className="month-head">
              <Button slot="previous" className="icon-button">
                <Glyph icon={IconChevronLeft} />
              </Button>
              <Heading className="month-name" />
              <Button slot="next" className="icon-button">
                <Glyph icon={IconChevronRight} />
              </Button>
            </header>
            <CalendarGrid className="month-grid">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="month-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="month-day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
