import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps } from 'react-aria-components'
import './link.css'

type Props = Omit<LinkProps, 'className' | 'style' | 'children'> & {
  children: ReactNode
  /** `text` is underlined inside a sentence, `quiet` only under the pointer, `button` looks like a Button. */
  look?: 'text' | 'quiet' | 'button'
}

/** A place to go. A path of the desk stays in the desk; other addresses open in a new tab. */
export function Link({ look = 'text', href, ...rest }: Props) {
  const away = href !== undefined && /^[a-z]+:/i.test(href)
  return (
    <AriaLink
      {...rest}
      {...(href === undefined ? {} : { href })}
      {...(away ? { target: '_blank', rel: 'noreferrer' } : {})}
      className={look === 'button' ? 'button' : 'link'}
      data-look={look === 'button' ? 'plain' : look}
    />
  )
}
