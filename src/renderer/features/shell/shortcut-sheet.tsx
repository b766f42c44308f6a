import { texts } from '../../../shared/texts'
import { openHelp } from '../../stores/help-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Kbd } from '../../ui/kbd'
import { shortcutNames } from './shortcut-names'

/** What the keyboard does. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={texts.shortcuts.title}
      footer={
        <>
          <Button
            className="mr-auto"
            onClick={() => {
              onClose()
              openHelp()
            }}
          >
            {texts.help.open}
          </Button>
          <Button onClick={onClose}>{texts.common.done}</Button>
        </>
      }
    >
      {/* Nothing in it takes the focus, and it has to be scrolled by the keys. */}
      <dl tabIndex={0} className="flex flex-col gap-2">
        {shortcutNames.map(({ keys, name }) => (
          <div key={keys} className="flex items-center gap-4">
            <dt className="w-32 shrink-0">
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-dim">{texts.shortcuts.alsoInLists}</p>
    </Dialog>
  )
}
