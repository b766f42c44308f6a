import { english } from './english'

/** What a language has to say: another one is another object of this type, and the compiler names what it lacks. */
export type Texts = typeof english

/**
 * Every text that people read, by the area that shows it; see docs/decisions/0011. Sentences that are put together from
 * values are functions, so that a language can order them its own way. Names of providers, of their keys and of what
 * people keep are data and do not stand here.
 */
export const texts: Texts = english
