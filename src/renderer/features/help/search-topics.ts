import { findHighlights, findsIn, type SoughtWords } from '../../../shared/rules/match-search'
import type { Topic, TopicId } from './topics'

export interface HelpHit {
  readonly topicId: TopicId
  readonly topicTitle: string
  readonly heading: string
  /** A piece of the section around the first word that was found. */
  readonly excerpt: string
}

/** Characters of an excerpt on each side of what was found. */
const around = 60

/**
 * The sections in which every word of the search begins a word, whatever case and accents: those with one in the heading first,
 * otherwise in the order of the help.
 */
export function searchTopics(topics: readonly Topic[], sought: readonly SoughtWords[]): HelpHit[] {
  if (sought.length === 0) return []
  const hits = topics.flatMap((topic) =>
    topic.sections
      .filter(({ heading, text }) => sought.every(findsIn([topic.title, heading, text])))
      .map(({ heading, text }) => ({
        inHeading: sought.some(findsIn([heading])),
        hit: { topicId: topic.id, topicTitle: topic.title, heading, excerpt: excerptOf(text, sought) },
      })),
  )
  return [...hits.filter(({ inHeading }) => inHeading), ...hits.filter(({ inHeading }) => !inHeading)].map(
    ({ hit }) => hit,
  )
}

function excerptOf(text: string, sought: readonly SoughtWords[]): string {
  const at = findHighlights(text, sought).find(({ found }) => found)?.from ?? 0
  const from = at <= around ? 0 : text.indexOf(' ', at - around) + 1
  const end = text.indexOf(' ', at + around)
  const to = end < 0 ? text.length : end
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
