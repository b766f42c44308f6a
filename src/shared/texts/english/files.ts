/** The dialogs of the operating system that ask for a file, and what is wrong with the one that was chosen. */
export const files = {
  chooseBackup: 'Choose a backup',
  backups: 'Latchkey backups',
  exportLog: 'Export the log',
  logName: (day: string) => `latchkey-log-${day}.jsonl`,
  jsonLines: 'JSON lines',
  saveRecoveryKit: 'Save recovery kit',
  recoveryKitName: (day: string, extension: string) => `Latchkey recovery kit ${day}.${extension}`,
  pdf: 'PDF',
  text: 'Text',
  exportProvider: (name: string) => `Export ${name}`,
  importProvider: 'Import a provider',
  providers: 'Providers',
  providerTooLarge: (path: string) =>
    `${path} has more than a megabyte. A provider is a small JSON file: choose another one.`,
  notText: (path: string) => `${path} is no text file (UTF-8). Choose another one.`,
}
