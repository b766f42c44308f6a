export const themes = ['system', 'light', 'dark'] as const
export const motions = ['system', 'reduced'] as const

/** Pixels of the running text that a person can choose; the rest of the interface grows with it. */
export const textSizes = { smallest: 12, usual: 13, largest: 16 } as const

/** Percent. */
export const zooms = { smallest: 50, usual: 100, largest: 300, step: 10 } as const

/**
 * How a person likes the window on this computer. It lies beside the vaults, in the clear, because it holds before one is open: it
 * says nothing of what is in them, and none of it makes a vault less safe. Without a schema, for it is read before the
 * first screen; the contract has that.
 */
export interface Preferences {
  theme: (typeof themes)[number]
  textSize: number
  zoom: number
  /** `reduced` also where the system does not ask for it. */
  motion: (typeof motions)[number]
  /** Whether there is an icon among those of the system. */
  tray: boolean
  /** Whether a closed window leaves the app running there. The vault is locked all the same. */
  closeToTray: boolean
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: textSizes.usual,
  zoom: zooms.usual,
  motion: 'system',
  tray: true,
  closeToTray: false,
}
