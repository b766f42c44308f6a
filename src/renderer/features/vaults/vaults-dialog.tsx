import { FolderOpen, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Failure, Result } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadVaults, useVaultsStore } from '../../stores/vaults-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FormError } from '../../ui/form-error'
import { TooltipProvider } from '../../ui/tooltip'
import { VaultRow } from './vault-row'

const words = texts.vaults

/** All vaults of this computer: go to another one, make one, open one that lies somewhere, move or forget one. */
export function VaultsDialog({ onClose }: { onClose: () => void }) {
  const { vaults, failure: loadFailure } = useVaultsStore()
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => void loadVaults(), [])

  /** Where the vault changed the page begins anew, so this is for what failed, or left the vault as it is. */
  const act = async (call: () => Promise<Result<unknown>>) => {
    setFailure(null)
    const result = await call()
    if (!result.ok) setFailure(result.error)
    await loadVaults()
  }

  return (
    <TooltipProvider>
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={words.title}
        description={words.description}
        width="wide"
        footer={
          <>
            <Button onClick={() => void act(bridge.chooseNewVault)}>
              <Plus aria-hidden className="size-4" />
              {words.create}
            </Button>
            <Button className="mr-auto" onClick={() => void act(bridge.openVaultFolder)}>
              <FolderOpen aria-hidden className="size-4" />
              {words.openFolder}
            </Button>
            <Button onClick={onClose}>{texts.common.close}</Button>
          </>
        }
      >
        <FormError message={(failure ?? loadFailure)?.message} />
        {vaults?.length === 0 && <EmptyState title={words.empty.title}>{words.empty.whatToDo}</EmptyState>}
        {vaults && vaults.length > 0 && (
          <ul aria-label={words.title}>
            {vaults.map((vault) => (
              <VaultRow key={vault.folder} vault={vault} act={act} />
            ))}
          </ul>
        )}
      </Dialog>
    </TooltipProvider>
  )
}
