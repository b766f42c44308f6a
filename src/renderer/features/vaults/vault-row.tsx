import { Ellipsis, FolderInput, ListX } from 'lucide-react'
import { useState } from 'react'
import type { Result } from '../../../shared/errors'
import { bridge } from '../../bridge'
import type { ListedVault } from '../../stores/vaults-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import { Spinner } from '../../ui/spinner'

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
  const whileMoving = moving ? 'It is being moved.' : undefined
  return (
    <li className="flex min-h-[46px] items-center gap-3 border-b border-line py-1.5">
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isCurrent && <Pill tone="off">This one</Pill>}
          {!isThere && <Pill tone="warn">Not there now</Pill>}
        </span>
        <span className="block truncate text-tiny text-dim" title={folder}>
          {folder}
        </span>
      </span>
      {moving ? (
        <span role="status" className="flex items-center gap-1.5 text-dim">
          <Spinner />
          Moving…
        </span>
      ) : (
        <span className="shrink-0 text-tiny text-dim">
          {openedAt === null ? (
            'Not opened yet'
          ) : (
            <>
              Opened <RelativeTime at={openedAt} />
            </>
          )}
        </span>
      )}
      {!isCurrent && (
        <Button
          size="small"
          aria-label={`Switch to ${name}`}
          onClick={() => void act(() => bridge.switchVault({ folder }))}
        >
          Switch
        </Button>
      )}
      <Menu
        trigger={<IconButton label={`More for ${name}`} icon={<Ellipsis />} />}
        groups={[
          [
            {
              label: 'Move…',
              icon: <FolderInput />,
              refusal: isThere ? whileMoving : 'It is not at its place.',
              onSelect: () => void move(),
            },
            { label: 'Forget…', icon: <ListX />, refusal: whileMoving, onSelect: () => setForgetting(true) },
          ],
        ]}
      />
      <ConfirmDialog
        open={forgetting}
        onOpenChange={setForgetting}
        title={`Forget “${name}”?`}
        description={
          <>
            It leaves this list, and that is all: its files and backups stay in{' '}
            <span className="wrap-break-word text-ink">{folder}</span>. Open that folder to have it back.
          </>
        }
        confirmLabel="Forget"
        onConfirm={() => act(() => bridge.forgetVault({ folder }))}
      />
    </li>
  )
}
