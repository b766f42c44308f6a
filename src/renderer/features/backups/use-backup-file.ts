import { useState } from 'react'
import type { Failure } from '../../../shared/errors'
import { bridge } from '../../bridge'

/** The backup that a person is about to restore: one of the list, or a file they choose. */
export function useBackupFile() {
  const [path, setPath] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const chooseFile = async () => {
    setFailure(null)
    const result = await bridge.chooseBackupFile()
    if (!result.ok) setFailure(result.error)
    else if (result.value.path !== null) setPath(result.value.path)
  }
  return { path, failure, choose: setPath, chooseFile, leave: () => setPath(null) }
}
