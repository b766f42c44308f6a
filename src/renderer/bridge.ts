import type { Bridge } from '../shared/contract'
import { createConfirmingBridge } from './confirming-bridge'
import { askForConfirmation } from './stores/confirmation-store'

declare global {
  interface Window {
    readonly latchkey: Bridge
  }
}

/**
 * The one way to main. Every call ends with a `Result`: what is expected to go wrong comes back as a failure with a
 * code and a message a person can act on. A call that needs a confirmation waits for it here.
 */
export const bridge: Bridge = createConfirmingBridge(window.latchkey, askForConfirmation)
