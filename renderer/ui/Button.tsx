import type { ComponentPropsWithRef } from 'react'
import styles from './Button.module.css'

type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** `quiet` for toolbars, `plain` with an edge, `primary` for the one thing to do next. */
  readonly look?: 'quiet' | 'plain' | 'primary'
}

/** A button at least 24 CSS pixels high and wide (WCAG 2.2, 2.5.8). */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const names = [styles.button, styles[look], className].filter(Boolean).join(' ')
  return <button {...rest} type={type} className={names} />
}
