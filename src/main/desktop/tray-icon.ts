import { type NativeImage, nativeImage } from 'electron'
import locked from './icons/locked.png?inline'
import lockedLarge from './icons/locked-large.png?inline'
import lockedTemplate from './icons/locked-template.png?inline'
import lockedTemplateLarge from './icons/locked-template-large.png?inline'
import unlocked from './icons/unlocked.png?inline'
import unlockedLarge from './icons/unlocked-large.png?inline'
import unlockedTemplate from './icons/unlocked-template.png?inline'
import unlockedTemplateLarge from './icons/unlocked-template-large.png?inline'

/** An open or a closed lock. macOS colours a template itself, to suit its menu bar; the others get a picture that stands on any ground. */
export function drawTrayIcon({ unlocked: isUnlocked }: { unlocked: boolean }): NativeImage {
  if (process.platform !== 'darwin')
    return isUnlocked ? draw(unlocked, unlockedLarge) : draw(locked, lockedLarge)
  const image = isUnlocked
    ? draw(unlockedTemplate, unlockedTemplateLarge)
    : draw(lockedTemplate, lockedTemplateLarge)
  image.setTemplateImage(true)
  return image
}

function draw(usual: string, large: string): NativeImage {
  const image = nativeImage.createEmpty()
  image.addRepresentation({ scaleFactor: 1, dataURL: usual })
  image.addRepresentation({ scaleFactor: 2, dataURL: large })
  return image
}
