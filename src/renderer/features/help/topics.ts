import { type Section, splitSections } from './topic-text'

/** In the order in which they are listed. */
export const topicIds = [
  'getting-started',
  'credentials',
  'providers',
  'test-and-live',
  'guard',
  'rotation',
  'health',
  'search',
  'backups-and-recovery',
  'security',
  'shortcuts',
] as const
export type TopicId = (typeof topicIds)[number]

export interface Topic {
  readonly id: TopicId
  readonly title: string
  /** Markdown without the title. */
  readonly body: string
  readonly sections: readonly Section[]
}

const files = import.meta.glob<string>('./topics/english/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Every topic of the help, part of the bundle: it works without a network and without a vault. */
export const topics: readonly Topic[] = topicIds.map((id) => {
  const [heading = '', ...lines] = (files[`./topics/english/${id}.md`] ?? '').split('\n')
  const title = heading.replace(/^# /, '')
  const body = lines.join('\n').trim()
  return { id, title, body, sections: splitSections(title, body) }
})

/** The topic that a link inside the help leads to. */
export function findTopic(href: string): TopicId | undefined {
  return topicIds.find((id) => href === `./${id}.md`)
}
