import type { FoundCredential } from '../../../shared/model/search'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { Sentence } from '../../ui/sentence'
import { FoundText } from './found-text'

interface FoundPlaceProps {
  credential: FoundCredential
  sought: readonly SoughtWords[]
}

/** Where a credential belongs: the first of its databases, and how many others. */
export function FoundPlace({ credential: { database, otherDatabases }, sought }: FoundPlaceProps) {
  const name = <FoundText key={database.id} text={database.name} sought={sought} />
  return otherDatabases === 0 ? name : <Sentence of={texts.search.andMore(name, otherDatabases)} />
}
