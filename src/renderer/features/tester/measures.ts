import { texts } from '../../../shared/texts'

const measures = texts.measures

const wholeNumber = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 1 })

/** `0 B`, `1.2 KB`, `14 MB`: 1 KB is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return measures.bytes(String(bytes))
  return bytes < 999_500
    ? measures.kilobytes(short(bytes / 1_000))
    : measures.megabytes(short(bytes / 1_000_000))
}

function short(value: number): string {
  return (value < 10 ? oneDecimal : wholeNumber).format(value)
}

/** `84 ms`, `1.2 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return measures.milliseconds(wholeNumber.format(milliseconds))
  const seconds = milliseconds / 1_000
  if (seconds < 59.95) return measures.seconds(oneDecimal.format(seconds))
  const whole = Math.round(seconds)
  return `${measures.minutes(String(Math.floor(whole / 60)))} ${measures.seconds(String(whole % 60))}`
}
