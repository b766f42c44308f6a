import { z } from 'zod'
import { viewStateChangeSchema, viewStateSchema } from '../model/view-state'
import { call } from './call'

export const viewCalls = {
  /** How the window was left; what is not there, or is odd, is as by default. */
  getViewState: call('unlocked', z.void(), viewStateSchema),
  /** Keeps the fields that are given, each whole. Of a damaged vault nothing is kept, and nobody is told. */
  updateViewState: call('unlocked', viewStateChangeSchema, z.void()),
}
