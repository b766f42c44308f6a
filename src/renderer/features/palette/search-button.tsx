import { Search } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { shortcutText } from '../../ui/keys'

/** Looks like the field that it opens. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className="mx-auto flex h-7 w-full max-w-[340px] min-w-0 items-center gap-2 rounded-control border border-line bg-panel px-2.5 text-dim hover:border-line-strong"
    >
      <Search aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{texts.palette.open}</span>
      <span className="ml-auto text-tiny whitespace-nowrap">{shortcutText('K')}</span>
    </button>
  )
}
