import { clsx } from 'clsx'
import { useId } from 'react'
import { Button, type ButtonProps } from './button'
import { Tooltip } from './tooltip'

interface RefusableButtonProps extends ButtonProps {
  /** Why it cannot be pressed now; undefined when it can. */
  refusal: string | undefined
}

/**
 * A button that says why it cannot be pressed: to who points at it, to who comes to it by the keyboard, for it keeps its place
 * there, and to a screen reader.
 */
export function RefusableButton({ refusal, onClick, className, ...rest }: RefusableButtonProps) {
  const id = useId()
  const refused = refusal !== undefined
  return (
    <>
      <Tooltip content={refusal}>
        <Button
          {...rest}
          {...(refused ? { 'aria-disabled': true, 'aria-describedby': id } : {})}
          className={clsx(className, refused && 'cursor-default opacity-50')}
          onClick={(event) => (refused ? event.preventDefault() : onClick?.(event))}
        />
      </Tooltip>
      <span id={id} hidden>
        {refusal}
      </span>
    </>
  )
}
