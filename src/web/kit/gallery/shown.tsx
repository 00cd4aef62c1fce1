import { IconCheck, IconClock, IconFilterOff, IconInbox, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { Avatar } from '../avatar.tsx'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { Chip } from '../chip.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Meter } from '../meter.tsx'
import { NumberText } from '../number-text.tsx'
import { PercentText } from '../percent-text.tsx'
import { Progress } from '../progress.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Spark } from '../spark.tsx'
import { Table } from '../table.tsx'
import { toast } from '../toast.tsx'
import { DAYS } from './samples.ts'
import { Part } from './part.tsx'

export const States = () => (
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
      <Avatar name="Олег Смирнов" network="practice" />
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

export const Figures = () => (
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

export const Empties = () => (
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
      title="The network does not let us in"
      action={<Button look="primary">Reconnect</Button>}
    >
      The permission was taken back on Monday. Two posts wait for it.
    </EmptyState>
    <EmptyState kind="not-permitted" icon={IconLock} title="Only owners see this">
      Ask Olga Smirnova.
    </EmptyState>
  </Part>
)
