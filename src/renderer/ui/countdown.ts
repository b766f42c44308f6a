interface Countdown {
  /** Whole seconds left, rounded up: at once, then whenever that changes. Never 0, for then it has ended. */
  readonly onTick: (seconds: number) => void
  readonly onEnd: () => void
}

/** Counts down to a moment (ms since 1970). Returns the function that stops it; then neither is called again. */
export function startCountdown(endsAt: number, { onTick, onEnd }: Countdown): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const step = () => {
    const left = endsAt - Date.now()
    if (left <= 0) {
      onEnd()
      return
    }
    const seconds = Math.ceil(left / 1_000)
    onTick(seconds)
    timer = setTimeout(step, left - (seconds - 1) * 1_000)
  }
  step()
  return () => clearTimeout(timer)
}
