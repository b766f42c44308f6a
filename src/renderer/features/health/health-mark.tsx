import { texts } from '../../../shared/texts'
import { useHealthStore } from '../../stores/health-store'
import { Count } from '../../ui/count'

/** How much there is to do, beside the name of the place. Hints wait for whoever looks. */
export function HealthMark() {
  const counts = useHealthStore((state) => state.summary?.counts)
  if (counts === undefined) return null
  const value = counts.urgent + counts.warning
  return <Count value={value} words={texts.health.needsAttention(value)} tone="warn" />
}
