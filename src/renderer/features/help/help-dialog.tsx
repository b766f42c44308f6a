import { useState } from 'react'
import { readWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { closeHelp } from '../../stores/help-store'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { TooltipProvider } from '../../ui/tooltip'
import { HelpHits } from './help-hits'
import { HelpTopic } from './help-topic'
import { searchTopics } from './search-topics'
import { TopicList } from './topic-list'
import { type TopicId, topics } from './topics'

/** What is shown: a topic, and the section of it that one came for. */
export interface HelpPlace {
  readonly topicId: TopicId
  readonly heading: string | null
}

/** The topics beside the one that is read, with a search over all of them. */
export function HelpDialog() {
  const [place, setPlace] = useState<HelpPlace>({ topicId: 'getting-started', heading: null })
  const [search, setSearch] = useState('')
  const sought = readWords(search)
  const hits = searchTopics(topics, sought)
  const topic = topics.find(({ id }) => id === place.topicId)
  const isSearching = search.trim() !== ''
  return (
    <TooltipProvider>
      <Dialog
        open
        onOpenChange={(open) => !open && closeHelp()}
        title={texts.help.title}
        description={texts.help.description}
        width="full"
      >
        <div className="-mx-5 -my-4 grid h-[calc(100vh-180px)] grid-cols-[260px_minmax(0,1fr)] max-md:grid-cols-1 max-md:grid-rows-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="flex min-h-0 flex-col gap-3 rounded-bl-window border-r border-line bg-side p-3 max-md:border-r-0 max-md:border-b">
            <TextField
              label={texts.help.search}
              labelHidden
              type="search"
              placeholder={texts.help.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <p role="status" className="px-2 text-tiny text-dim empty:hidden">
              {isSearching &&
                (hits.length === 0 ? texts.help.nothing(search) : texts.help.found(hits.length))}
            </p>
            {isSearching ? (
              <HelpHits hits={hits} sought={sought} onChoose={setPlace} />
            ) : (
              <TopicList
                current={place.topicId}
                onChoose={(topicId) => setPlace({ topicId, heading: null })}
              />
            )}
          </div>
          {topic && <HelpTopic key={topic.id} topic={topic} heading={place.heading} onOpen={setPlace} />}
        </div>
      </Dialog>
    </TooltipProvider>
  )
}
