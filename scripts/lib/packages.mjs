import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import debianInstaller from 'electron-installer-debian'
import { checkout, packageFile, projectNode } from './paths.mjs'
import { say, step } from './progress.mjs'
import { captureOrFail } from './run.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const builder = packageFile('electron-builder', 'cli.js')

/** All that electron-builder.yml names for this system. Its tools come from their release hosts. */
export async function packageRelease(app) {
  await captureOrFail(projectNode, [builder, '--publish', 'never', `-c.directories.app=${app}`])
  say(`The packages are in ${join(checkout, 'release')}.`)
}

/** What can be built without a release host: the folder, from that a tar.gz and a .deb. */
export async function packageTestBuild(app, electron, release) {
  const folder = join(release, 'linux-unpacked')
  await step('Packaging the app', () =>
    captureOrFail(projectNode, [
      ...[builder, '--linux', 'dir', '--publish', 'never', `-c.directories.app=${app}`],
      ...[`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`],
    ]),
  )
  // The fallback brings a place for an app beside the archive, which the fuses would refuse.
  await rm(join(folder, 'resources', 'app'), { recursive: true, force: true })
  await writeFile(
    join(folder, 'TEST-BUILD.txt'),
    `A test build on Electron ${electron.version}, which is no longer maintained: for tests, not for keys.\n`,
  )
  const { name, version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'))
  const base = `${name}-${version}-test-build-linux-${process.arch}`
  await step('Packing the tar.gz', () => pack(folder, join(release, `${base}.tar.gz`), base))
  await ensureSystemPackages('debian-package')
  await step('Building the .deb', () => buildDebianPackage(folder, release, base))
  say(`Test builds are in ${release}:`)
  for (const file of (await readdir(release)).sort()) say(`  ${file}`)
}

/** The same file from the same folder: sorted, nobody's, of no time (reproducible-builds.org/docs/archives). */
function pack(folder, file, root) {
  const options = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--format=gnu']
  const underRoot = `--transform=s,^\\.,${root},`
  return captureOrFail('tar', [
    '--create',
    '--use-compress-program=gzip -n',
    ...options,
    underRoot,
    `--file=${file}`,
    `--directory=${folder}`,
    '.',
  ])
}

async function buildDebianPackage(src, dest, base) {
  const icons = join(checkout, 'resources', 'icons')
  const sizes = (await readdir(icons)).map((name) => [name.replace('.png', ''), join(icons, name)])
  await debianInstaller({
    ...{ src, dest, arch: 'amd64', bin: 'latchkey', rename: (folder) => join(folder, `${base}.deb`) },
    options: {
      ...{ name: 'latchkey', productName: 'Latchkey', genericName: 'Vault', revision: 'test' },
      icon: Object.fromEntries(sizes),
      categories: ['Development', 'Security'],
      mimeType: ['x-scheme-handler/latchkey', 'application/x-latchkey-backup'],
      // Electron's, and what the binding of the keychain links to.
      depends: ['libsecret-1-0'],
      compression: 'zstd',
    },
  })
}
