import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { shortcutText } from '../../ui/keys'
import { Tooltip } from '../../ui/tooltip'
import { lockVault } from './lock-vault'

export function LockButton() {
  const [busy, setBusy] = useState(false)
  const lock = async () => {
    setBusy(true)
    await lockVault()
    setBusy(false)
  }
  return (
    <Tooltip content={texts.shell.lockHint(shortcutText('L'))}>
      <Button busy={busy} onClick={() => void lock()}>
        {texts.shell.lock}
      </Button>
    </Tooltip>
  )
}
