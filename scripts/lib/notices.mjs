import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from './paths.mjs'
import { findShippedPackages } from './shipped-packages.mjs'

/**
 * What the licences of others ask to be handed on with the program: name, version and licence of each package that is part of it, with the
 * text that it brings. A text that several bring stands there once, below all of them.
 */
export async function collectNotices() {
  const byText = new Map()
  for (const [path, { version, license }] of await findShippedPackages()) {
    const text = await readNotice(join(checkout, path))
    // A package for another system, which is not in this program.
    if (text === undefined) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const notices = [...byText].map(([text, names]) => ({ names: names.sort().join('\n'), text }))
  notices.sort((one, other) => (one.names < other.names ? -1 : 1))
  const line = '='.repeat(80)
  return notices.map(({ names, text }) => `${line}\n${names}\n\n${text}\n`).join('\n')
}

/** Undefined where the package is not installed; who its author is where it brings no text. */
async function readNotice(folder) {
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined) return undefined
  const texts = []
  for (const name of names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort()) {
    const file = join(folder, name)
    if ((await stat(file)).isFile())
      texts.push((await readFile(file, 'utf8')).replaceAll('\r\n', '\n').trim())
  }
  if (texts.length > 0) return texts.join('\n\n')
  const { author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return `It brings no text of its licence. Its author: ${author?.name ?? author ?? 'not named'}.`
}
