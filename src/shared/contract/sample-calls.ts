import { z } from 'zod'
import { idSchema } from '../model/id'
import { call } from './call'

export const sampleCalls = {
  /** The ids of the databases that came as samples. */
  listSamples: call('unlocked', z.void(), z.array(idSchema)),
  /** Adds databases with made-up keys and starts the server they are sent to; returns their ids. */
  addSamples: call('unlocked', z.void(), z.array(idSchema)),
  /** Takes them out for good, with all that is in them. */
  removeSamples: call('unlocked', z.void(), z.void()),
}
