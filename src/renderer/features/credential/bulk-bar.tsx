import {
  CircleCheckBig,
  CirclePause,
  CirclePlay,
  Download,
  Ellipsis,
  FolderInput,
  Tag,
  Trash2,
  X,
} from 'lucide-react'
import { useState } from 'react'
import type { BulkAct } from '../../../shared/model/bulk'
import type { CredentialSelection } from '../../../shared/model/credential-list'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import { BulkCheckDialog } from './bulk-check-dialog'
import { LeftOutDialog } from './left-out-dialog'
import { MoveDialog } from './move-dialog'
import { TagDialog } from './tag-dialog'
import { useBulkActs } from './use-bulk-acts'

const words = texts.bulk

interface BulkBarProps {
  selection: CredentialSelection
  count: number
  database: Database
  environment: Environment | undefined
  onClear: () => void
}

type OpenDialog = 'tag' | 'move' | 'check' | 'delete'

/** What can be done with the marked credentials, in the place of what finds them. */
export function BulkBar({ selection, count, database, environment, onClear }: BulkBarProps) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  const { act, exportList, leftOut, forgetLeftOut } = useBulkActs(selection)
  /** What is gone from the list is not marked any more. */
  const takeAway = async (away: BulkAct) => {
    if (await act(away)) onClear()
  }
  return (
    <section
      aria-label={words.bar}
      className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-selected px-4"
    >
      <p role="status" className="numbers mr-1 truncate font-medium">
        {words.selected(count)}
      </p>
      <Button onClick={() => setDialog('tag')}>
        <Tag aria-hidden className="size-3.5" />
        {words.tag}
      </Button>
      <Button onClick={() => void act({ type: 'deactivate' })}>
        <CirclePause aria-hidden className="size-3.5" />
        {words.deactivate}
      </Button>
      <Button onClick={() => setDialog('check')}>
        <CircleCheckBig aria-hidden className="size-3.5" />
        {words.check}
      </Button>
      <Menu
        align="start"
        trigger={
          <Button aria-label={words.more}>
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
        groups={[
          [
            {
              label: words.reactivate,
              icon: <CirclePlay aria-hidden />,
              onSelect: () => void act({ type: 'reactivate' }),
            },
            { label: words.move, icon: <FolderInput aria-hidden />, onSelect: () => setDialog('move') },
            { label: words.export, icon: <Download aria-hidden />, onSelect: () => void exportList() },
          ],
          [
            {
              label: words.delete,
              icon: <Trash2 aria-hidden />,
              tone: 'danger',
              onSelect: () => setDialog('delete'),
            },
          ],
        ]}
      />
      <IconButton label={words.clear} icon={<X />} className="ml-auto" onClick={onClear} />
      {dialog === 'tag' && <TagDialog {...{ count, database, onClose: close }} onAct={act} />}
      {dialog === 'move' && <MoveDialog {...{ count, database, onClose: close }} onAct={takeAway} />}
      {dialog === 'check' && <BulkCheckDialog {...{ selection, count, environment, onClose: close }} />}
      <ConfirmDialog
        open={dialog === 'delete'}
        onOpenChange={(open) => !open && close()}
        title={words.deleteQuestion.title(count)}
        description={words.deleteQuestion.description}
        confirmLabel={words.deleteQuestion.confirm}
        tone="danger"
        onConfirm={() => takeAway({ type: 'delete' })}
      />
      {leftOut && <LeftOutDialog leftOut={leftOut} onClose={forgetLeftOut} />}
    </section>
  )
}
