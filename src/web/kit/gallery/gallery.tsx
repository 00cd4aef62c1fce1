import {
  IconArrowBackUp,
  IconCalendarPlus,
  IconCheck,
  IconClock,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '../../actions.tsx'
import { hold } from '../../hold.ts'
import { Page } from '../../page.tsx'
import { remember } from '../../undo.ts'
import { Avatar } from '../avatar.tsx'
import { Badge } from '../badge.tsx'
import { BarChart } from '../bar-chart.tsx'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { ComboBox } from '../combo-box.tsx'
import { DateTimeField } from '../date-time-field.tsx'
import { Confirm } from '../dialog.tsx'
import { Drawer } from '../drawer.tsx'
import { IconButton } from '../icon-button.tsx'
import { LineChart } from '../line-chart.tsx'
import { Link } from '../link.tsx'
import { List } from '../list.tsx'
import { Menu } from '../menu.tsx'
import { Popover } from '../popover.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { RelativeTime } from '../relative-time.tsx'
import { Segmented } from '../segmented.tsx'
import { Select } from '../select.tsx'
import { Switch } from '../switch.tsx'
import { Tabs } from '../tabs.tsx'
import { Counter, TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { TimeZoneSelect } from '../time-zone-select.tsx'
import { toast } from '../toast.tsx'
import { gapAround } from '../wall-time.ts'
import { CHANNELS, DAYS, MESSAGES } from './samples.ts'
import { Part } from './part.tsx'
import { Empties, Figures, States } from './shown.tsx'
import './gallery.css'

/** Every control of the kit on one page, for those who build and change them. */
export function Screen() {
  const [open, setOpen] = useState<'confirm' | 'drawer' | 'wide' | null>(null)
  const close = () => setOpen(null)
  useAction({ id: 'gallery.compose', label: 'Compose', keys: 'c', run: () => setOpen('wide') })
  useAction({ id: 'gallery.delete', label: 'Delete seven posts', danger: true, run: () => setOpen('confirm') })
  return (
    <Page
      name="Kit"
      scope="Every control, in the three languages of the house"
      tools={
        <Menu
          label="More"
          button={<IconButton label="More" icon={IconDots} />}
          items={[
            {
              id: 'move',
              name: 'Move to…',
              icon: IconCalendarPlus,
              keys: 'm',
              items: [
                { id: 'mon', name: 'Monday' },
                { id: 'tue', name: 'Tuesday' },
              ],
            },
            { id: 'edit', name: 'Edit', icon: IconPencil, keys: 'enter' },
            'line',
            { id: 'delete', name: 'Delete', icon: IconTrash, danger: true, run: () => setOpen('confirm') },
          ]}
        />
      }
      primary={
        <Button look="primary" icon={IconPlus} keys="c" onPress={() => setOpen('wide')}>
          Compose
        </Button>
      }
    >
      <div className="gallery">
        <Buttons onDrawer={() => setOpen('drawer')} onConfirm={() => setOpen('confirm')} />
        <Fields />
        <Choices />
        <Inbox />
        <States />
        <Figures />
        <Part name="Charts">
          <LineChart
            title="Registrations"
            summary="Up 18 %; two posts did it."
            points={DAYS}
            names={{ value: 'This week', before: 'Last week' }}
          />
          <BarChart
            title="By topic"
            summary="Bread is asked about most."
            unit="Messages"
            rows={[
              { name: 'Время выпечки и доставка', value: 412 },
              { name: 'Glutensiz ekmek', value: 230, tone: 'good' },
              { name: 'Late orders', value: 64, tone: 'bad' },
            ]}
          />
        </Part>
        <Empties />
      </div>
      <Confirm
        title="Delete seven posts?"
        verb="Delete 7 posts"
        danger
        isOpen={open === 'confirm'}
        onClose={close}
        onConfirm={() => toast('Seven posts deleted')}
      >
        They will be gone from the network too. What people have already seen cannot be taken back.
      </Confirm>
      <Drawer
        title="Ayşe Yılmaz"
        isOpen={open === 'drawer'}
        onClose={close}
        footer={<Button look="primary">Send & done</Button>}
      >
        <TextArea
          label="Answer"
          defaultValue="Günaydın! Simitler altıda çıkıyor."
          counter={<Counter used={34} limit={500} />}
        />
      </Drawer>
      <Drawer
        title="Compose"
        size="wide"
        isOpen={open === 'wide'}
        onClose={close}
        aside={<span className="meta">Saved 10:41</span>}
      >
        <TextArea label="Text" rows={6} />
      </Drawer>
    </Page>
  )
}

const Buttons = ({ onDrawer, onConfirm }: { onDrawer: () => void; onConfirm: () => void }) => (
  <Part name="Buttons">
    <div className="gallery-row">
      <Button look="primary" keys="mod+enter">
        Отправить и закрыть
      </Button>
      <Button keys="e" icon={IconCheck}>
        Bitti
      </Button>
      <Button look="quiet" icon={IconClock}>
        Later
      </Button>
      <Button look="danger">Delete 7 posts</Button>
      <Button isDisabled>Not now</Button>
      <IconButton label="Take back" keys="z" icon={IconArrowBackUp} />
    </div>
    <div className="gallery-row">
      <Button onPress={() => toast('Conversation done', { undo: remember('Done', () => void toast('Undone')) })}>
        Toast with undo
      </Button>
      <Button onPress={() => toast('The channel wants to be connected again.', { tone: 'bad' })}>A refusal</Button>
      <Button onPress={() => hold('Sending the answer…', () => toast('Sent'))}>Hold</Button>
      <Button onPress={onDrawer}>Drawer</Button>
      <Button onPress={onConfirm}>Confirm</Button>
      <Popover label="Why" button={<Button look="quiet">Why?</Button>}>
        <p>Late 80 + mood 15</p>
      </Popover>
    </div>
    <p>
      Read the <Link href="/gallery.html">guide</Link> or{' '}
      <Link href="https://w3.org/TR/activitypub">that of the protocol</Link>.
    </p>
  </Part>
)

function Fields() {
  const [wall, setWall] = useState<string | null>('2026-03-29T02:30')
  const [zone, setZone] = useState('Europe/Berlin')
  const gap = wall ? gapAround(wall, zone) : null
  return (
    <Part name="Fields">
      <TextField label="Ваше имя" defaultValue="Ольга" about="So that the team knows who answered." />
      <TextField label="E-posta" defaultValue="ayse@" error="Bu adres eksik görünüyor." />
      <TextArea
        label="Yanıt"
        defaultValue="Günaydın Ayşe Hanım, simitler saat altıda çıkıyor."
        counter={<Counter used={51} limit={500} />}
      />
      <DateTimeField
        label="When"
        value={wall}
        onChange={setWall}
        error={
          gap ? `This hour does not exist that night: ${gap.before.slice(11)} or ${gap.after.slice(11)}?` : undefined
        }
      />
      <TimeZoneSelect value={zone} onChange={setZone} />
    </Part>
  )
}

function Choices() {
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]['id'] | null>('square')
  const [lane, setLane] = useState<'signals' | 'all' | 'saved'>('signals')
  const [goal, setGoal] = useState<'sales' | 'recall' | null>('sales')
  const [tab, setTab] = useState<'one' | 'two'>('one')
  return (
    <Part name="Choices">
      <Select label="Channel" options={CHANNELS} value={channel} onChange={setChannel} />
      <ComboBox label="Find a channel" options={CHANNELS} value={channel} onChange={setChannel} />
      <Segmented
        label="Lane"
        value={lane}
        onChange={setLane}
        options={[
          { id: 'signals', name: 'Сигналы' },
          { id: 'all', name: 'Her şey' },
          { id: 'saved', name: 'Saved' },
        ]}
      />
      <RadioGroup
        label="Goal"
        value={goal}
        onChange={setGoal}
        options={[
          { id: 'sales', name: 'Sales', about: 'People should order.' },
          { id: 'recall', name: 'Recall', about: 'People should remember us.' },
        ]}
      />
      <div className="gallery-row">
        <Checkbox defaultSelected>Alt text everywhere</Checkbox>
        <Checkbox isIndeterminate>Some</Checkbox>
        <Switch defaultSelected>Live updates</Switch>
      </div>
      <Tabs
        label="Preview"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'one', name: 'Harbour', content: 'As the harbour shows it' },
          { id: 'two', name: 'Practice town', content: 'As the town shows it' },
        ]}
      />
    </Part>
  )
}

function Inbox() {
  const [current, setCurrent] = useState<string | null>('1')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(['3']))
  const [waiting, setWaiting] = useState(2)
  return (
    <Part name="List of 4,000">
      <div className="gallery-list">
        <List
          label="Conversations"
          rows={MESSAGES}
          idOf={({ id }) => id}
          current={current}
          onCurrent={setCurrent}
          marked={marked}
          onMark={setMarked}
          waiting={waiting}
          onTakeIn={() => setWaiting(0)}
          onOpen={({ from }) => toast(from)}
          renderRow={({ from, text, at }) => (
            <div className="gallery-message">
              <Avatar name={from} network="practice" />
              <strong>{from}</strong>
              <span className="meta">
                <RelativeTime at={at} />
              </span>
              <span className="gallery-line">{text}</span>
              <span>
                <Badge tone="bad">− late</Badge>
              </span>
            </div>
          )}
        />
      </div>
    </Part>
  )
}
