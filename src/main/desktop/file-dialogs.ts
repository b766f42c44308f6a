import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { texts } from '../../shared/texts'

/** Lets the person choose a file, a folder or a place; null when they cancelled. */
export interface FileDialogs {
  chooseFile(question: { title: string; filters: FileFilter[] }): Promise<string | null>
  chooseFolder(question: { title: string }): Promise<string | null>
  choosePlace(question: { title: string; defaultPath: string; filters: FileFilter[] }): Promise<string | null>
  /** A question that can be cancelled; false then, and when there is no window to ask in. */
  ask(question: { message: string; detail: string; confirmLabel: string }): Promise<boolean>
}

export function createFileDialogs(getWindow: () => BrowserWindow | undefined): FileDialogs {
  async function choose(title: string, options: OpenDialogOptions): Promise<string | null> {
    const window = getWindow()
    if (window === undefined) return null
    const { filePaths } = await dialog.showOpenDialog(window, { title, ...options })
    return filePaths[0] ?? null
  }

  return {
    chooseFile: ({ title, filters }) => choose(title, { filters, properties: ['openFile'] }),
    chooseFolder: ({ title }) => choose(title, { properties: ['openDirectory'] }),
    choosePlace: async (question) => {
      const window = getWindow()
      if (window === undefined) return null
      const { canceled, filePath } = await dialog.showSaveDialog(window, question)
      return canceled ? null : filePath
    },
    ask: async ({ message, detail, confirmLabel }) => {
      const window = getWindow()
      if (window === undefined) return false
      const buttons = [confirmLabel, texts.common.cancel]
      const { response } = await dialog.showMessageBox(window, { message, detail, buttons, cancelId: 1 })
      return response === 0
    },
  }
}
