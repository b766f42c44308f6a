import { Suspense } from 'react'
import { useViewStore } from '../../stores/view-store'
import { places } from './places'

/** What stands beside the sidebar. */
export function MainView() {
  const place = useViewStore((state) => state.place)
  const databaseId = useViewStore((state) => state.databaseId)
  const { View } = places[place]
  return (
    <main key={databaseId ?? place} ref={focusWhenLost} tabIndex={-1} className="h-full min-w-0 outline-none">
      <Suspense>
        <View />
      </Suspense>
    </main>
  )
}

/** What the view was opened from may be gone, and the focus with it: then it goes on from the view itself. */
function focusWhenLost(view: HTMLElement | null): void {
  if (document.activeElement === document.body) view?.focus()
}
