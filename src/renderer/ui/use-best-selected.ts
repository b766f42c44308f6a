import { useRef, useState } from 'react'

/** What fits best is selected, also when it comes later than what was there at first, unless the person chose another. */
export function useBestSelected(search: string, ids: readonly string[]) {
  const [chosen, setChosen] = useState<{ search: string; id: string } | null>(null)
  /** The search for which the person has moved; known at once, because the move itself comes in the same event. */
  const movedIn = useRef<string>(null)
  const move = () => {
    movedIn.current = search
  }
  return {
    value: ids.find((id) => chosen?.search === search && id === chosen.id) ?? ids[0] ?? '',
    onValueChange: (id: string) => movedIn.current === search && setChosen({ search, id }),
    onKeyDown: ({ key }: { key: string }) => movingKeys.includes(key) && move(),
    onPointerMoveCapture: move,
  }
}

const movingKeys = ['ArrowDown', 'ArrowUp', 'Home', 'End']
