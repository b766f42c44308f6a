import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Output } from '../../../shared/contract'
import { type FindingKind, findingKinds } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { Select } from '../../ui/select'
import { SeverityIcon } from './severity-icon'

const words = texts.health

type Groups = Output<'listFindings'>['groups']

interface KindChoiceProps {
  groups: Groups
  value: FindingKind | null
  /** Whether there is room for a list. */
  roomy: boolean
  onValueChange: (kind: FindingKind | null) => void
}

/** The kinds that were found with how many, of which one can be looked at alone. */
export function KindChoice({ groups, value, roomy, onValueChange }: KindChoiceProps) {
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  // One that was chosen stays, so that nobody wonders where they are when its last finding goes.
  const chosen = value !== null && !groups.some(({ kind }) => kind === value) ? [value] : []
  if (!roomy)
    return (
      <Select
        label={words.filters.kinds}
        labelHidden
        className="w-44"
        value={value ?? ''}
        onChange={({ target }) => onValueChange(findingKinds.find((kind) => kind === target.value) ?? null)}
      >
        <option value="">{`${words.filters.allKinds} (${total})`}</option>
        {groups.map(({ kind, count }) => (
          <option key={kind} value={kind}>
            {`${words.kinds[kind].title} (${count})`}
          </option>
        ))}
        {chosen.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind].title}
          </option>
        ))}
      </Select>
    )
  return (
    <nav aria-label={words.filters.kinds}>
      <KindButton
        label={words.filters.allKinds}
        count={total}
        current={value === null}
        onSelect={() => onValueChange(null)}
      />
      {groups.map(({ kind, severity, count }) => (
        <KindButton
          key={kind}
          label={words.kinds[kind].title}
          count={count}
          current={kind === value}
          icon={<SeverityIcon severity={severity} />}
          onSelect={() => onValueChange(kind)}
        />
      ))}
    </nav>
  )
}

interface KindButtonProps {
  label: string
  count: number
  current: boolean
  icon?: ReactNode
  onSelect: () => void
}

function KindButton({ label, count, current, icon, onSelect }: KindButtonProps) {
  return (
    <button
      type="button"
      aria-current={current || undefined}
      onClick={onSelect}
      className={clsx(
        'flex h-[30px] w-full items-center gap-2 rounded-control px-2 text-left focus-visible:-outline-offset-2',
        current ? 'bg-selected font-strong' : 'hover:bg-hover',
      )}
    >
      {icon}
      <span title={label} className="min-w-0 flex-1 truncate">
        {label}
      </span>
      <span className="numbers text-tiny text-faint">{words.count(count)}</span>
    </button>
  )
}
