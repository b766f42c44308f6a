import { ClipboardPaste, Database, FlaskConical, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { texts } from '../../../shared/texts'
import { openHelp } from '../../stores/help-store'
import { Button } from '../../ui/button'
import { TextButton } from '../../ui/text-button'
import { NewDatabaseDialog } from '../databases/new-database-dialog'
import { AddSamplesButton } from '../sample/add-samples-button'
import { PasteKeyDialog } from './paste-key-dialog'

const words = texts.welcome

/** The vault is empty: the ways to begin, each with what comes of it. */
export function Welcome() {
  const [open, setOpen] = useState<'paste' | 'database' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex min-h-full max-w-[760px] flex-col justify-center px-6 py-8">
        <h1 className="text-display font-heading">{words.title}</h1>
        <p className="mt-1 text-dim">{words.about}</p>
        <div className="mt-5 grid gap-3 [grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))]">
          <Way
            Icon={ClipboardPaste}
            {...words.paste}
            action={
              <Button variant="primary" onClick={() => setOpen('paste')}>
                {words.paste.act}
              </Button>
            }
          />
          <Way
            Icon={FlaskConical}
            title={texts.samples.way.title}
            about={texts.samples.way.about}
            action={<AddSamplesButton />}
          />
          <Way
            Icon={Database}
            {...words.byHand}
            action={<Button onClick={() => setOpen('database')}>{words.byHand.act}</Button>}
          />
        </div>
        <p className="mt-5">
          <TextButton onClick={openHelp}>{words.help}</TextButton>
        </p>
      </div>
      {open === 'paste' && <PasteKeyDialog onClose={close} />}
      {open === 'database' && <NewDatabaseDialog onClose={close} />}
    </div>
  )
}

interface WayProps {
  Icon: LucideIcon
  title: string
  about: string
  action: ReactNode
}

function Way({ Icon, title, about, action }: WayProps) {
  return (
    <section className="flex flex-col items-start gap-2 rounded-window border border-line bg-panel p-4 shadow-low">
      <span aria-hidden className="grid size-8 place-items-center rounded-panel bg-hover text-dim">
        <Icon className="size-4" />
      </span>
      <h2 className="font-strong">{title}</h2>
      <p className="flex-1 text-dim">{about}</p>
      <div className="mt-1">{action}</div>
    </section>
  )
}
