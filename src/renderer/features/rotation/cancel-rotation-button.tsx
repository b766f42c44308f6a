import { Button } from '../../ui/button'

export function CancelRotationButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="ghost" className="text-bad!" onClick={onClick}>
      Cancel rotation…
    </Button>
  )
}
