import { texts } from '../../shared/texts'
/** What goes on a recovery kit. Never the password: who finds the paper should not have both. */
export interface Kit {
  readonly vaultId: string
  readonly folder: string
  readonly recoveryCode: string
  readonly createdAt: Date
}

export type KitFormat = 'pdf' | 'text'

/** The kit as text, with the line endings of no system in particular. */
export function describeKit(kit: Kit): string {
  const rows = [[texts.recoveryKit.code, kit.recoveryCode] as const, ...listPlaces(kit)]
  const lines = rows.map(([name, value]) => `${name.padEnd(16)}${value}`)
  return `${[texts.recoveryKit.title, lines.join('\n'), ...texts.recoveryKit.advice].join('\n\n')}\n`
}

/** The same as a page to print. */
export function renderKitPage(kit: Kit): string {
  const { title, advice } = texts.recoveryKit
  return `<!doctype html>
<html lang="${texts.locale}">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { font: 11pt/1.5 system-ui, sans-serif; margin: 15mm; color: #000 }
  h1 { font-size: 18pt; margin: 0 0 8mm }
  .code { font: 600 15pt/1.6 ui-monospace, monospace; border: 1pt solid #000; padding: 5mm; margin: 0 0 8mm }
  dl { display: grid; grid-template-columns: 30mm 1fr; margin: 0 0 8mm }
  dd { margin: 0; overflow-wrap: anywhere }
</style>
<h1>${title}</h1>
<p class="code">${escapeHtml(kit.recoveryCode)}</p>
<dl>${listPlaces(kit)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')}</dl>
${advice.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
</html>
`
}

/** Which vault the code is of, by name and value. */
function listPlaces({ vaultId, folder, createdAt }: Kit): (readonly [string, string])[] {
  return [
    [texts.recoveryKit.vault, vaultId],
    [texts.recoveryKit.folder, folder],
    [texts.recoveryKit.madeOn, createdAt.toISOString().slice(0, 10)],
  ]
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
