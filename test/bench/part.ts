import type { CrowdedVault } from './crowd'

/** What a part measured, and what it must not exceed. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit: number
}

/** What a part measures with. */
export interface BenchContext {
  /** The program that starts Electron, with its sandbox on. */
  readonly electron: string
  /** The folder of the built app. */
  readonly app: string
  /** A new folder that the account running Electron may write, gone after the run. */
  readonly home: string
  /** The one crowded vault of the run, made for the first part that asks. Each leaves it locked. */
  readonly crowd: () => Promise<CrowdedVault>
  /** Tells the person waiting what is being done or was seen; figures are told by the caller. */
  readonly say: (text: string) => void
}

/** One file of this folder: what can be named after `--only`. */
export interface Part {
  readonly name: string
  readonly run: (context: BenchContext) => Promise<Figure[]>
}
