/** What goes on a recovery kit. Never the password: who finds the paper should not have both. */
export interface Kit {
  readonly vaultId: string
  readonly folder: string
  readonly recoveryCode: string
  readonly createdAt: Date
}

export type KitFormat = 'pdf' | 'text'

/** The kit as text, with the line endings of no system in particular. */
export function describeKit({ vaultId, folder, recoveryCode, createdAt }: Kit): string {
  return `Latchkey recovery kit

Recovery code   ${recoveryCode}
Vault           ${vaultId}
Folder          ${folder}
Made on         ${createdAt.toISOString().slice(0, 10)}

${advice.join('\n\n')}
`
}

const advice = [
  'Whoever has this code and the files of the vault can open it without the password. Keep it where you keep papers that matter, not on the computer with the vault.',
  'To use it: start Latchkey, choose "Forgot the password?" on the unlock screen, and type it. Capitals, spaces and dashes do not matter. You then choose a new password.',
  'Making a new recovery code in Settings makes this one worthless.',
]

/** The same as a page to print. */
export function renderKitPage({ vaultId, folder, recoveryCode, createdAt }: Kit): string {
  const rows = [
    ['Vault', vaultId],
    ['Folder', folder],
    ['Made on', createdAt.toISOString().slice(0, 10)],
  ]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Latchkey recovery kit</title>
<style>
  body { font: 11pt/1.5 system-ui, sans-serif; margin: 15mm; color: #000 }
  h1 { font-size: 18pt; margin: 0 0 8mm }
  .code { font: 600 15pt/1.6 ui-monospace, monospace; border: 1pt solid #000; padding: 5mm; margin: 0 0 8mm }
  dl { display: grid; grid-template-columns: 30mm 1fr; margin: 0 0 8mm }
  dd { margin: 0; overflow-wrap: anywhere }
</style>
<h1>Latchkey recovery kit</h1>
<p class="code">${escapeHtml(recoveryCode)}</p>
<dl>${rows.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
${advice.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
</html>
`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
