import { type ReactNode, useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './tabs.css'

type Props<Id extends string> = {
  label: string
  tabs: readonly { id: Id; name: ReactNode; content: ReactNode }[]
  value: Id
  onChange: (id: Id) => void
}

/** Parts of one thing, each with its own panel. To filter one list use Segmented. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null)
  // On a phone the tab one came for may stand beyond the edge. The tabs are there a moment after their list.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector(`[data-key='${value}']`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [value])
  return (
    <AriaTabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <TabList ref={list} className="tab-list" aria-label={label}>
        {tabs.map(({ id, name }) => (
          <Tab key={id} id={id} className="tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
