import { Notice } from './notice'

/** What is wrong with a form as a whole, above its fields. Nothing while all is well. */
export function FormError({ message }: { message: string | undefined }) {
  if (!message) return null
  return (
    <Notice tone="bad" role="alert">
      {message}
    </Notice>
  )
}
