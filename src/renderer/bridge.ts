import type { Bridge } from '../shared/contract'

declare global {
  interface Window {
    readonly latchkey: Bridge
  }
}

/**
 * The one way to main. Every call ends with a `Result`: what is expected to go wrong comes back as a failure with a
 * code and a message a person can act on.
 */
export const bridge: Bridge = window.latchkey
