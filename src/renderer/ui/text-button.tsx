import type { ComponentProps } from 'react'

/** A button that reads like a link: for the way that few take, under the one that most do. */
export function TextButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={`rounded-small font-medium text-accent underline-offset-2 hover:underline ${className}`}
      {...rest}
    />
  )
}
