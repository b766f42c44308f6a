import { changeKeptView, useKeptViewStore } from '../../stores/kept-view-store'
import { countUse, type Uses } from './weigh-use'

const noUses: Uses = {}

/** What was chosen in the palette, by its id there; kept in the vault. */
export function usePaletteUses(): Uses {
  return useKeptViewStore((state) => state.view?.palette ?? noUses)
}

/** Remembers that something was chosen. */
export function noteUse(id: string): void {
  const uses = useKeptViewStore.getState().view?.palette ?? noUses
  changeKeptView({ palette: countUse(uses, id, Date.now()) })
}
