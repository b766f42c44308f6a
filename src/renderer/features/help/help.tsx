import { lazy, Suspense, useEffect } from 'react'
import { shortcuts } from '../../../shared/rules/shortcuts'
import { openHelp, useHelpStore } from '../../stores/help-store'
import { isPressed } from '../../ui/keys'

// The topics and what shows them are loaded by whoever asks for help.
const HelpDialog = lazy(async () => {
  await import('../../zod-without-eval')
  return { default: (await import('./help-dialog')).HelpDialog }
})

/** The help, over whatever the window shows. Its key works everywhere, in a dialog and at the unlock screen too. */
export function Help() {
  const open = useHelpStore((state) => state.open)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (shortcuts.help === null || !isPressed(event, shortcuts.help)) return
      event.preventDefault()
      openHelp()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  if (!open) return null
  return (
    <Suspense>
      <HelpDialog />
    </Suspense>
  )
}
