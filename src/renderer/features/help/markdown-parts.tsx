import type { Components } from 'react-markdown'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { anchorOf } from './topic-text'
import { findTopic, type TopicId } from './topics'

const pictures = import.meta.glob<string>('../../../../docs/images/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

const linkClassName = 'font-medium text-accent underline underline-offset-2'

interface LinkActs {
  openTopic: (topicId: TopicId) => void
  /** The browser could not be opened. */
  onProblem: (message: string) => void
}

/** How a topic looks. A link leads to another topic, or by way of main to the browser; the page itself goes nowhere. */
export function markdownParts({ openTopic, onProblem }: LinkActs): Components {
  return {
    h2: ({ children }) => (
      <h3
        id={anchorOf(String(children))}
        tabIndex={-1}
        className="mt-6 mb-1 scroll-mt-2 text-title font-heading outline-none"
      >
        {children}
      </h3>
    ),
    p: ({ children }) => <p className="my-2">{children}</p>,
    ul: ({ children }) => <ul className="my-2 flex list-disc flex-col gap-1 pl-5">{children}</ul>,
    ol: ({ children }) => <ol className="my-2 flex list-decimal flex-col gap-1 pl-5">{children}</ol>,
    strong: ({ children }) => <strong className="font-strong">{children}</strong>,
    em: ({ children }) => <em className="font-medium not-italic">{children}</em>,
    code: ({ children }) => (
      <code className="rounded-small bg-code px-1 font-mono text-mono">{children}</code>
    ),
    table: ({ children }) => (
      <div className="my-3 overflow-x-auto">
        <table className="w-full border-collapse text-left">{children}</table>
      </div>
    ),
    th: ({ children }) => (
      <th className="border-b border-line-strong py-1.5 pr-3 align-bottom font-strong">{children}</th>
    ),
    td: ({ children }) => <td className="border-b border-line py-1.5 pr-3 align-top">{children}</td>,
    img: ({ src, alt = '' }) => (
      <img
        src={pictures[`../../../../${String(src).replace(/^(\.\.\/)+/, '')}`]}
        alt={alt}
        className="my-3 h-auto w-full rounded-panel border border-line"
      />
    ),
    a: ({ href = '', children }) => {
      const topicId = findTopic(href)
      return topicId === undefined ? (
        <button type="button" className={linkClassName} onClick={() => void openInBrowser(href, onProblem)}>
          {children} <span className="sr-only">{texts.help.opensBrowser}</span>
        </button>
      ) : (
        <button type="button" className={linkClassName} onClick={() => openTopic(topicId)}>
          {children}
        </button>
      )
    },
  }
}

async function openInBrowser(url: string, onProblem: (message: string) => void): Promise<void> {
  const opened = await bridge.openLink({ url })
  if (!opened.ok) onProblem(opened.error.message)
}
