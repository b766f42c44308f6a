import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { texts } from '../../../shared/texts'
import { ratePassword, type Strength } from './password-strength'

const words = texts.passwords.strength

const colors: Record<Strength['score'], string> = {
  0: 'bg-bad',
  1: 'bg-bad',
  2: 'bg-warn',
  3: 'bg-ok',
  4: 'bg-ok',
}

/** How strong a new password is, and how it gets stronger; nothing while it is empty. */
export function StrengthMeter({ password }: { password: string }) {
  const strength = useStrength(password)
  if (password === '' || !strength) return null
  return (
    <div role="status" className="mt-1.5 flex flex-col gap-1 text-tiny">
      <div className="flex items-center gap-2">
        <span aria-hidden className="flex flex-1 gap-1">
          {[0, 1, 2, 3, 4].map((step) => (
            <span
              key={step}
              className={clsx(
                'h-1 flex-1 rounded-round',
                step <= strength.score ? colors[strength.score] : 'bg-line-strong',
              )}
            />
          ))}
        </span>
        <span className="w-14 text-right font-medium">
          <span className="sr-only">{words.label}</span>
          {words.scores[strength.score]}
        </span>
      </div>
      {strength.advice.length > 0 && <p className="text-dim">{strength.advice.join(' ')}</p>}
    </div>
  )
}

/** Milliseconds of silence after which what was typed is rated: an estimate must not stand in the way of a key. */
const typingPause = 150

/** The strength of the last password that was rated: the estimate follows the typing by a moment. */
function useStrength(password: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null)
  useEffect(() => {
    if (password === '') return
    let wanted = true
    const rate = async () => {
      const rated = await ratePassword(password)
      if (wanted) setStrength(rated)
    }
    const timer = setTimeout(() => void rate(), typingPause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [password])
  return strength
}
