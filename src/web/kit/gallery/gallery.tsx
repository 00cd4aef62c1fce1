import {
  IconArrowBackUp,
  IconCalendarPlus,
  IconCheck,
  IconClock,
  IconDots,
  IconFilterOff,
  IconInbox,
  IconLock,
  IconPencil,
  IconPlugConnectedX,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../actions.tsx'
import { hold } from '../../hold.ts'
import { Page } from '../../page.tsx'
import { remember } from '../../undo.ts'
import { Avatar } from '../avatar.tsx'
import { Badge } from '../badge.tsx'
import { BarChart } from '../bar-chart.tsx'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { Chip } from '../chip.tsx'
import { ComboBox } from '../combo-box.tsx'
import { DateTimeField } from '../date-time-field.tsx'
import { Confirm } from '../dialog.tsx'
import { Drawer } from '../drawer.tsx'
import { EmptyState } from '../empty-state.tsx'
import { IconButton } from '../icon-button.tsx'
import { LineChart } from '../line-chart.tsx'
import { Link } from '../link.tsx'
import { List } from '../list.tsx'
import { Menu } from '../menu.tsx'
import { Meter } from '../meter.tsx'
import { NumberText } from '../number-text.tsx'
import { PercentText } from '../percent-text.tsx'
import { Popover } from '../popover.tsx'
import { Progress } from '../progress.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { RelativeTime } from '../relative-time.tsx'
import { Segmented } from '../segmented.tsx'
import { Select } from '../select.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Spark } from '../spark.tsx'
import { Switch } from '../switch.tsx'
import { Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'
import { Counter, TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { TimeZoneSelect } from '../time-zone-select.tsx'
import { toast } from '../toast.tsx'
import { gapAround } from '../wall-time.ts'
import './gallery.css'

const CHANNELS = [
  { id: 'square', name: 'Çınar Fırını', about: '@cinar@practice.town' },
  { id: 'harbour', name: 'Liman Kahvesi', about: '@liman@mastodon.social' },
  { id: 'books', name: 'Книжная лавка', about: '@knigi@mastodon.social' },
] as const

const NEIGHBOURS = ['Ayşe Yılmaz', 'Олег Смирнов', 'Jonas Weber', 'Şule Işık', 'Мария Ёлкина']
const LINES = [
  'Simitler sabah kaçta çıkıyor? Işıklar kapalıydı.',
  'Заказ опоздал на сорок минут, хлеб был холодный.',
  'Best sourdough in the harbour, thank you!',
  'Iğdır kayısısı yine gelecek mi?',
  'А безглютеновый хлеб бывает по будням?',
]
const MESSAGES = Array.from({ length: 4000 }, (_, place) => ({
  id: String(place),
  from: NEIGHBOURS[place % 5] ?? '',
  text: LINES[(place * 3) % 5] ?? '',
  at: `2026-11-24T0${place % 9}:15:00Z`,
}))
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, place) => ({
  name,
  value: [120, 180, 160, 240, 310, 280, 360][place] ?? 0,
  before: [100, 130, 170, 150, 210, 260, 240][place],
  note: place === 4 ? 'Simit day' : undefined,
}))

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
        They will be gone from Mastodon too. What people have already seen cannot be taken back.
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

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className="gallery-part">
    <h2>{name}</h2>
    {children}
  </section>
)

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
      Read the <Link href="/gallery.html">guide</Link> or <Link href="https://joinmastodon.org">Mastodon’s own</Link>.
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
          { id: 'one', name: 'Mastodon', content: 'As Mastodon shows it' },
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
              <Avatar name={from} network="mastodon" />
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

const States = () => (
  <Part name="States">
    <div className="gallery-row">
      <Badge>Draft</Badge>
      <Badge tone="warn">На согласовании</Badge>
      <Badge tone="cini" icon={IconClock}>
        Planlandı
      </Badge>
      <Badge tone="good" icon={IconCheck}>
        Live
      </Badge>
      <Badge tone="bad">Failed</Badge>
      <Badge tone="info">New story</Badge>
    </div>
    <div className="gallery-row">
      <Chip name="Kadıköy" onRemove={() => toast('Removed')}>
        Kadıköy
      </Chip>
      <Chip name="bread">bread</Chip>
      <Avatar name="Şule Işık" size={24} />
      <Avatar name="Олег Смирнов" network="mastodon" />
      <Avatar name="Jonas Weber" network="practice" size={40} />
    </div>
    <Meter label="Answered in time" value={27} max={40} goal={30} said="27 min · goal 30" duty="converse" />
    <Meter label="Posts this week" value={3} max={8} goal={5} said="3 / 8" duty="publish" />
    <Meter label="Late answers" value={9} max={10} tone="bad" said="9 / 10" />
    <Progress label="Importing comments" value={412} max={1930} said="412 of 1,930" />
    <Progress label="Asking the network" />
    <Skeleton rows={2} />
  </Part>
)

const Figures = () => (
  <Part name="Figures">
    <p className="headline">Seven things need you.</p>
    <div className="gallery-row">
      <span className="number">
        <NumberText value={12480} />
      </span>
      <NumberText value={12480} compact />
      <PercentText share={0.71} />
      <PercentText share={-0.18} sign />
      <Spark label="rising" values={[2, 3, 2, 4, 6, 9, 14]} />
      <Spark label="falling" values={[9, 7, 8, 4, 3]} tone="bad" />
      <Spark label="per hour" values={[1, 0, 3, 5, 4, 8, 2]} as="bars" tone="info" />
    </div>
    <Table
      caption="Posts of the week"
      rows={DAYS.slice(0, 3)}
      idOf={({ name }) => name}
      sort={{ column: 'value', descending: true }}
      onSort={() => {}}
      columns={[
        { id: 'name', name: 'Post', cell: ({ name }) => `${name}: fresh simit at seven` },
        { id: 'value', name: 'Clicks', numbers: true, cell: ({ value }) => <NumberText value={value} /> },
      ]}
    />
    <p className="reading">Sabah altıda açıyoruz; ilk simitler yedide. Привет, Ёлкина! I l 1 ı İ ğ Ş.</p>
  </Part>
)

const Empties = () => (
  <Part name="Five kinds of nothing">
    <EmptyState
      kind="first-use"
      icon={IconInbox}
      title="Here people who write to you will wait"
      action={<Button look="primary">Connect a channel</Button>}
    >
      Comments, mentions and messages of all channels come into one list.
    </EmptyState>
    <EmptyState kind="cleared" icon={IconCheck} title="Everyone has been answered">
      Next: three stories are rising in Watch.
    </EmptyState>
    <EmptyState
      kind="no-match"
      icon={IconFilterOff}
      title="Nothing in Russian from today"
      action={<Button>Show all days</Button>}
    />
    <EmptyState
      kind="error"
      icon={IconPlugConnectedX}
      title="Mastodon does not let us in"
      action={<Button look="primary">Reconnect</Button>}
    >
      The permission was taken back on Monday. Two posts wait for it.
    </EmptyState>
    <EmptyState kind="not-permitted" icon={IconLock} title="Only owners see this">
      Ask Olga Smirnova.
    </EmptyState>
  </Part>
)
