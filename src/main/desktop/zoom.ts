import { zooms } from '../../shared/model/preferences'
import type { ZoomDirection } from './menu-template'

/** The next zoom in a direction (percent), within what the app can show. */
export function nextZoom(zoom: number, direction: ZoomDirection): number {
  if (direction === 0) return zooms.usual
  return Math.min(zooms.largest, Math.max(zooms.smallest, zoom + direction * zooms.step))
}
