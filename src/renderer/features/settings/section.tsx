import { clsx } from 'clsx'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

/** The title of the setting that a search has led to; null without one. */
export const FoundSetting = createContext<string | null>(null)

/** The rows of one section of the settings, as wide as a text is read well. */
export function Section({ children }: { children: ReactNode }) {
  return <div className="max-w-[720px] px-5 pb-8">{children}</div>
}

interface SettingRowProps {
  title: string
  /** Ids for a control that the title names and the text describes. */
  titleId?: string
  textId?: string
  /** What it is and how it stands. */
  children: ReactNode
  /** The button or control that changes it. */
  control?: ReactNode
}

/** One thing that can be set: its name and state on the left, what changes it on the right. */
export function SettingRow({ title, titleId, textId, children, control }: SettingRowProps) {
  const row = useRef<HTMLElement>(null)
  const isFound = useContext(FoundSetting) === title
  useEffect(() => {
    if (isFound) row.current?.focus()
  }, [isFound])
  return (
    <section
      ref={row}
      tabIndex={-1}
      className={clsx(
        '-mx-3 flex scroll-mt-4 flex-wrap items-start gap-x-6 gap-y-2 border-b border-line px-3 py-4 outline-none',
        isFound && 'bg-selected',
      )}
    >
      <div className="min-w-[280px] flex-1">
        <h2 id={titleId} className="font-strong">
          {title}
        </h2>
        <div id={textId} className="mt-0.5 flex flex-col gap-1 text-dim">
          {children}
        </div>
      </div>
      {control && <div className="flex shrink-0 items-center gap-2">{control}</div>}
    </section>
  )
}
