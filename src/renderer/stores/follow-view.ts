import { changeKeptView, loadKeptView, saveKeptView } from './kept-view-store'
import { useViewStore } from './view-store'

/** Shows what the window showed when it was left, and from then on keeps what it shows. Returns what ends that. */
export function followView(): () => void {
  let unfollow: (() => void) | undefined
  let ended = false
  void loadKeptView().then((view) => {
    if (view === null || ended) return
    // Somebody may have gone somewhere already, from a notification.
    if (useViewStore.getState() === useViewStore.getInitialState()) {
      const { place, databaseId, tab, environmentIds } = view
      useViewStore.setState({ place, databaseId, tab, environmentIds })
    }
    unfollow = useViewStore.subscribe(({ place, databaseId, tab, environmentIds }, before) => {
      if (
        place !== before.place ||
        databaseId !== before.databaseId ||
        tab !== before.tab ||
        environmentIds !== before.environmentIds
      )
        changeKeptView({ place, databaseId, tab, environmentIds })
    })
  })
  const save = () => void saveKeptView()
  // Whoever goes elsewhere may close the window from there, or let the computer sleep.
  window.addEventListener('blur', save)
  window.addEventListener('beforeunload', save)
  return () => {
    ended = true
    unfollow?.()
    window.removeEventListener('blur', save)
    window.removeEventListener('beforeunload', save)
  }
}
