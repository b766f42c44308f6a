import type { Bridge } from '../../src/shared/contract'

declare global {
  /** What the preload exposes, as functions that run in the page see it. */
  var latchkey: Bridge
}
