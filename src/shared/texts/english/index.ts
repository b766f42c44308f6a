import { audit } from './audit'
import { common } from './common'
import { controls } from './controls'
import { locale } from './locale'
import { times } from './times'
import { trash } from './trash'

export const english = { locale, audit, common, controls, times, trash }
