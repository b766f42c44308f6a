import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { FoundText } from '../search/found-text'
import type { HelpPlace } from './help-dialog'
import type { HelpHit } from './search-topics'

interface HelpHitsProps {
  hits: readonly HelpHit[]
  sought: readonly SoughtWords[]
  onChoose: (place: HelpPlace) => void
}

/** What the search found, each with the words around it. */
export function HelpHits({ hits, sought, onChoose }: HelpHitsProps) {
  return (
    <nav aria-label={texts.help.topics} className="flex min-h-0 flex-col gap-0.5 overflow-y-auto">
      {hits.map(({ topicId, topicTitle, heading, excerpt }) => (
        <button
          key={`${topicId} ${heading}`}
          type="button"
          onClick={() => onChoose({ topicId, heading: heading === topicTitle ? null : heading })}
          className="shrink-0 rounded-control px-2 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
        >
          <span className="block font-medium">
            <FoundText text={heading} sought={sought} />
          </span>
          {heading !== topicTitle && <span className="block text-tiny text-faint">{topicTitle}</span>}
          <span className="block text-tiny text-dim">
            <FoundText text={excerpt} sought={sought} />
          </span>
        </button>
      ))}
    </nav>
  )
}
