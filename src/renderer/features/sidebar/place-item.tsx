import { clsx } from 'clsx'
import type { Place } from '../../../shared/model/view-state'
import { openDatabase, openPlace, useViewStore } from '../../stores/view-store'
import { IconButton } from '../../ui/icon-button'
import { places } from '../shell/places'

interface PlaceItemProps {
  place: Place
  /** The icon alone, where there is no room for words. */
  iconOnly?: boolean
}

/** A line of the sidebar that leads to a place of the vault. */
export function PlaceItem({ place, iconOnly = false }: PlaceItemProps) {
  const current = useViewStore((state) => state.place === place && state.databaseId === null)
  const { label, Icon, Mark } = places[place]
  const open = () => (place === 'databases' ? openDatabase(null) : openPlace(place))
  const shared = { 'aria-current': current ? ('page' as const) : undefined, onClick: open }
  if (iconOnly)
    return (
      <IconButton
        label={label}
        icon={<Icon />}
        tooltipSide="right"
        className={clsx(current && 'bg-selected text-ink!')}
        {...shared}
      />
    )
  return (
    <button
      type="button"
      className={clsx(
        'flex h-[30px] w-full items-center gap-2 rounded-control px-2 text-left font-medium focus-visible:-outline-offset-2',
        current ? 'bg-selected' : 'hover:bg-hover',
      )}
      {...shared}
    >
      <Icon aria-hidden className="size-4 text-dim" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {Mark && <Mark />}
    </button>
  )
}
