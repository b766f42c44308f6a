import { useEffect, useRef, useState } from 'react'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { FormError } from '../../ui/form-error'
import type { HelpPlace } from './help-dialog'
import { markdownParts } from './markdown-parts'
import { ShortcutTable } from './shortcut-table'
import { anchorOf } from './topic-text'
import type { Topic } from './topics'

interface HelpTopicProps {
  topic: Topic
  /** The section to begin at; the beginning without. */
  heading: string | null
  onOpen: (place: HelpPlace) => void
}

/** One topic, to be read. Raw HTML in it would be shown as text; there is none. */
export function HelpTopic({ topic, heading, onOpen }: HelpTopicProps) {
  const [problem, setProblem] = useState<string | undefined>()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (heading === null) return
    const section = article.current?.querySelector<HTMLElement>(`#${CSS.escape(anchorOf(heading))}`)
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }, [heading])
  return (
    <article
      ref={article}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      aria-label={topic.title}
      className="min-h-0 overflow-y-auto px-8 py-5 -outline-offset-2"
    >
      <div className="mx-auto max-w-[720px]">
        <h2 className="text-display font-heading">{topic.title}</h2>
        <FormError message={problem} />
        <Markdown
          remarkPlugins={[remarkGfm]}
          components={markdownParts({
            openTopic: (topicId) => onOpen({ topicId, heading: null }),
            onProblem: setProblem,
          })}
        >
          {topic.body}
        </Markdown>
        {topic.id === 'shortcuts' && <ShortcutTable />}
      </div>
    </article>
  )
}
