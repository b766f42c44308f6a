import { createPlural } from '../plural'
import { locale } from './locale'

export const plural = createPlural(locale)
