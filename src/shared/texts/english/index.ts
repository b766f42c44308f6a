import { common } from './common'
import { trash } from './trash'

export const english = { common, trash }
