import { type BrowserWindow, dialog, type FileFilter } from 'electron'

/** Lets the person choose a file; null when they cancelled. */
export interface FileDialogs {
  chooseFile(question: { title: string; filters: FileFilter[] }): Promise<string | null>
  choosePlace(question: { title: string; defaultPath: string; filters: FileFilter[] }): Promise<string | null>
}

export function createFileDialogs(getWindow: () => BrowserWindow | undefined): FileDialogs {
  return {
    chooseFile: async (question) => {
      const window = getWindow()
      if (window === undefined) return null
      const { filePaths } = await dialog.showOpenDialog(window, { ...question, properties: ['openFile'] })
      return filePaths[0] ?? null
    },
    choosePlace: async (question) => {
      const window = getWindow()
      if (window === undefined) return null
      const { canceled, filePath } = await dialog.showSaveDialog(window, question)
      return canceled ? null : filePath
    },
  }
}
