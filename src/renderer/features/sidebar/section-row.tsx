import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { Count } from '../../ui/count'
import type { Section } from './sidebar-rows'

/** The heading of some databases, which opens and closes them. */
export function SectionRow({ section, open }: { section: Section; open: boolean }) {
  const { title, databases } = section
  return (
    <span className="flex h-full items-end gap-1 px-2 pb-1 text-faint hover:text-ink">
      <span className="min-w-0 truncate text-tiny font-strong tracking-wide uppercase">{title}</span>
      <ChevronRight aria-hidden className={clsx('mb-0.5 size-3 shrink-0', open && 'rotate-90')} />
      <span className="flex-1" />
      <Count value={databases.length} words={texts.shell.databasesIn(databases.length)} />
    </span>
  )
}
