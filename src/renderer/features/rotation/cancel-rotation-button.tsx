import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'

export function CancelRotationButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="ghost" className="text-bad!" onClick={onClick}>
      {texts.rotation.cancel}
    </Button>
  )
}
