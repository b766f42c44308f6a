import { clsx } from 'clsx'
import { texts } from '../../../shared/texts'
import { type TopicId, topics } from './topics'

interface TopicListProps {
  current: TopicId
  onChoose: (topicId: TopicId) => void
}

export function TopicList({ current, onChoose }: TopicListProps) {
  return (
    <nav aria-label={texts.help.topics} className="flex min-h-0 flex-col gap-0.5 overflow-y-auto">
      {topics.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onChoose(id)}
          className={clsx(
            'min-h-7 shrink-0 rounded-control px-2 py-1 text-left font-medium focus-visible:-outline-offset-2',
            id === current ? 'bg-selected' : 'hover:bg-hover',
          )}
        >
          {title}
        </button>
      ))}
    </nav>
  )
}
