import { createElement, Fragment, type ReactNode } from 'react'

/** Draws a sentence of the catalogue that elements stand in. */
export function Sentence({ of: pieces }: { of: readonly ReactNode[] }) {
  return createElement(Fragment, null, ...pieces)
}
