import { open } from 'node:fs/promises'
import { fail, type Result, succeed } from '../../shared/errors'
import { findProvider } from '../../shared/providers'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import { writePrivately } from '../desktop/private-file'
import { missing } from '../store/failures'
import { listOwnProviders, listProviders, removeProvider, saveProvider } from '../store/providers'
import { withStorageFailures } from '../vault/storage-error'
import { noted } from './audit-trail'
import type { UnlockedHandlers } from './handlers'

const filters = [{ name: texts.files.providers, extensions: ['json'] }]

/** Bytes; the largest built-in provider has some ten thousand. */
const maximumFileSize = 1_000_000

export function createProviderHandlers(dialogs: Pick<FileDialogs, 'chooseFile' | 'choosePlace'>) {
  return {
    listOwnProviders: (_input, { db }) => succeed(listOwnProviders(db)),
    saveProvider: (provider, vault) =>
      noted(
        vault,
        () => saveProvider(vault.db, provider),
        () => ({ action: 'changed', subject: texts.auditSubjects.provider(provider.name) }),
      ),
    removeProvider: (input, vault) => {
      const removed = noted(
        vault,
        () => removeProvider(vault.db, input),
        ({ name }) => ({ action: 'removed', subject: texts.auditSubjects.provider(name) }),
      )
      return removed.ok ? succeed(undefined) : removed
    },
    exportProvider: async ({ id }, { db }): Promise<Result<{ path: string | null }>> => {
      const provider = findProvider(listProviders(db), id)
      if (provider === undefined) return missing('provider')
      const path = await dialogs.choosePlace({
        title: texts.files.exportProvider(provider.name),
        defaultPath: `${id}.json`,
        filters,
      })
      if (path === null) return succeed({ path })
      return withStorageFailures(path, async () => {
        await writePrivately(path, `${JSON.stringify(provider, null, 2)}\n`)
        return succeed({ path })
      })
    },
    readProviderFile: async (): Promise<Result<{ text: string | null }>> => {
      const path = await dialogs.chooseFile({ title: texts.files.importProvider, filters })
      return path === null ? succeed({ text: null }) : withStorageFailures(path, () => readSmallText(path))
    },
  } satisfies Partial<UnlockedHandlers>
}

/** Never more than the limit is read, whatever the file says of its size. */
async function readSmallText(path: string): Promise<Result<{ text: string }>> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maximumFileSize + 1), 0, maximumFileSize + 1)
    if (bytesRead > maximumFileSize) return fail('invalid-input', texts.files.providerTooLarge(path))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead))
    return succeed({ text })
  } catch (error) {
    if (error instanceof TypeError) return fail('invalid-input', texts.files.notText(path))
    throw error
  } finally {
    await file.close()
  }
}
