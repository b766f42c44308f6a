import { clsx } from 'clsx'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

interface TabsProps<Value extends string> {
  /** Accessible name of the line of tabs. */
  label: string
  tabs: readonly { value: Value; label: string; count?: number | undefined }[]
  value: Value
  onValueChange: (value: Value) => void
  /** Stands at the right end of the line of tabs, e.g. a status. */
  trailing?: ReactNode
  className?: string
  /** A `TabPanel` for each tab. */
  children: ReactNode
}

/** A line of tabs above the panel of the chosen one; arrow keys move along the line. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onValueChange,
  trailing,
  className,
  children,
}: TabsProps<Value>) {
  const choose = (next: string) => {
    const tab = tabs.find((candidate) => candidate.value === next)
    if (tab) onValueChange(tab.value)
  }
  return (
    <Radix.Root
      value={value}
      onValueChange={choose}
      className={clsx('flex min-h-0 min-w-0 flex-col', className)}
    >
      <div className="flex shrink-0 items-stretch border-b border-line px-4">
        <Radix.List aria-label={label} className="flex min-w-0 items-stretch gap-0.5 overflow-x-auto">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              className={clsx(
                'h-[34px] border-b-2 border-transparent px-2.5 whitespace-nowrap text-dim hover:text-ink',
                'focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-strong',
                'data-[state=active]:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && tab.count > 0 && (
                <span className="numbers ml-1 text-tiny font-normal text-faint">{tab.count}</span>
              )}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {trailing && <div className="ml-auto flex items-center gap-2 pl-3">{trailing}</div>}
      </div>
      {children}
    </Radix.Root>
  )
}

interface TabPanelProps {
  value: string
  className?: string
  children: ReactNode
}

/** Fills the space under the line. Only the panel of the chosen tab is mounted. */
export function TabPanel({ value, className, children }: TabPanelProps) {
  return (
    <Radix.Content
      value={value}
      className={clsx('min-h-0 flex-1 focus-visible:-outline-offset-2', className)}
    >
      {children}
    </Radix.Content>
  )
}
