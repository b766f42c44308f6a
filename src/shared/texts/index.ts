/**
 * Every text that people read, by the area that shows it; see docs/decisions/0011. Sentences that are put together from
 * values are functions, so that a language can order them its own way. Names of providers, of their keys and of what
 * people keep are data and do not stand here. A namespace, of which each bundle takes along the areas that it uses.
 */
import * as texts from './english'

export { texts }

/** What a language has to say: another one is another object of this type, and the compiler names what it lacks. */
export type Texts = typeof texts
