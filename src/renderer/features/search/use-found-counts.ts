import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract'
import { bridge } from '../../bridge'
import type { VaultSearch } from './use-vault-search'

type Counts = Output<'countFound'>

/** Milliseconds of silence after which is counted: what is found is there without it. */
const typingPause = 200

/** How many things of each kind a search finds; undefined until it is counted. */
export function useFoundCounts(search: VaultSearch): Counts | undefined {
  const [counted, setCounted] = useState<{ search: VaultSearch; counts: Counts }>()
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      void bridge.countFound(search).then((result) => {
        if (wanted && result.ok) setCounted({ search, counts: result.value })
      })
    }, typingPause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [search])
  return counted?.search === search ? counted.counts : undefined
}
