import { CircleHelp } from 'lucide-react'
import { Popover } from 'radix-ui'
import { texts } from '../../../shared/texts'
import { IconButton } from '../../ui/icon-button'

const words = texts.search.help

/** The language of the search in a few lines, under a button. */
export function SearchHelp() {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label={words.open} icon={<CircleHelp />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words.title}
          className="z-50 w-[min(440px,calc(100vw-16px))] animate-appear rounded-panel bg-raised p-4 shadow-high outline-none"
        >
          <Samples title={words.rulesTitle} samples={words.rules} />
          <Samples title={words.filtersTitle} samples={words.filters} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface SamplesProps {
  title: string
  samples: readonly { sample: string; meaning: string }[]
}

function Samples({ title, samples }: SamplesProps) {
  return (
    <section className="not-first:mt-3">
      <h2 className="mb-1 text-tiny font-strong text-faint">{title}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
        {samples.map(({ sample, meaning }) => (
          <div key={sample} className="contents">
            <dt className="font-mono text-mono whitespace-nowrap">{sample}</dt>
            <dd className="text-dim">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
