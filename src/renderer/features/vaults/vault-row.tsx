import { Ellipsis, FolderInput, ListX } from 'lucide-react'
import { useState } from 'react'
import type { Result } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import type { ListedVault } from '../../stores/vaults-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import { Sentence } from '../../ui/sentence'
import { Spinner } from '../../ui/spinner'

const words = texts.vaults

interface VaultRowProps {
  vault: ListedVault
  /** Makes a call, and shows what failed. */
  act: (call: () => Promise<Result<unknown>>) => Promise<void>
}

/** One vault of the list, with what can be done with it. */
export function VaultRow({ vault: { folder, name, openedAt, isCurrent, isThere }, act }: VaultRowProps) {
  const [forgetting, setForgetting] = useState(false)
  const [moving, setMoving] = useState(false)
  const move = async () => {
    setMoving(true)
    await act(() => bridge.moveVault({ folder }))
    setMoving(false)
  }
  const whileMoving = moving ? words.whileMoving : undefined
  return (
    <li className="flex min-h-[46px] items-center gap-3 border-b border-line py-1.5">
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isCurrent && <Pill tone="off">{words.current}</Pill>}
          {!isThere && <Pill tone="warn">{words.absent}</Pill>}
        </span>
        <span className="block truncate text-tiny text-dim" title={folder}>
          {folder}
        </span>
      </span>
      {moving ? (
        <span role="status" className="flex items-center gap-1.5 text-dim">
          <Spinner />
          {words.moving}
        </span>
      ) : (
        <span className="shrink-0 text-tiny text-dim">
          {openedAt === null ? (
            words.neverOpened
          ) : (
            <Sentence of={words.opened(<RelativeTime at={openedAt} />)} />
          )}
        </span>
      )}
      {!isCurrent && (
        <Button
          size="small"
          aria-label={words.switchTo(name)}
          onClick={() => void act(() => bridge.switchVault({ folder }))}
        >
          {words.switch}
        </Button>
      )}
      <Menu
        trigger={<IconButton label={words.actions(name)} icon={<Ellipsis />} />}
        groups={[
          [
            {
              label: words.move,
              icon: <FolderInput />,
              refusal: isThere ? whileMoving : words.notAtItsPlace,
              onSelect: () => void move(),
            },
            {
              label: words.forget,
              icon: <ListX />,
              refusal: whileMoving,
              onSelect: () => setForgetting(true),
            },
          ],
        ]}
      />
      <ConfirmDialog
        open={forgetting}
        onOpenChange={setForgetting}
        title={words.forgetQuestion.title(name)}
        description={
          <Sentence
            of={words.forgetQuestion.description(<span className="wrap-break-word text-ink">{folder}</span>)}
          />
        }
        confirmLabel={words.forgetQuestion.confirm}
        onConfirm={() => act(() => bridge.forgetVault({ folder }))}
      />
    </li>
  )
}
