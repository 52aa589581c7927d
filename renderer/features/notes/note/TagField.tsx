import { useMemo, useRef, useState } from 'react'
import { completeTag, countTags } from '#core/notes/filter'
import { message } from '../../../i18n/messages'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import field from '../../../ui/field.module.css'
import hidden from '../../../ui/hidden.module.css'
import editor from '../editor.module.css'

/** More tags than this are shown on request. */
const shownTags = 50

interface TagFieldProps {
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
}

/**
 * Tags of a note: Enter, a comma or leaving the field adds what was typed. Known tags are offered below, one Tab away.
 */
export function TagField({ tags, onChange }: TagFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isWhole, setWhole] = useState(false)
  const notes = useReader((state) => state.tracked.state)
  const known = useMemo(() => countTags([...notes.values()]), [notes])
  const offered = typed.trim() === '' ? [] : completeTag(known, typed).filter((tag) => !tags.includes(tag))
  const add = (text: string) => {
    const tag = text.trim()
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag])
    setTyped('')
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what was typed is kept when the focus leaves the whole field
    <div
      className={editor.tagField}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) add(typed)
      }}
    >
      {tags.length > 0 && (
        <ul className={editor.tags}>
          {tags.slice(0, isWhole ? tags.length : shownTags).map((tag) => (
            <li key={tag}>
              <Button
                className={editor.tag}
                aria-label={message('notes.removeTag', tag)}
                onClick={() => {
                  onChange(tags.filter((each) => each !== tag))
                  input.current?.focus()
                }}
              >
                <bdi>{tag}</bdi> <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
          {!isWhole && tags.length > shownTags && (
            <li>
              <Button onClick={() => setWhole(true)}>{message('notes.showTags', tags.length)}</Button>
            </li>
          )}
        </ul>
      )}
      <input
        ref={input}
        className={field.field}
        value={typed}
        dir="auto"
        maxLength={1000}
        placeholder={message('notes.addTag')}
        aria-label={message('notes.addTag')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return
          event.preventDefault()
          add(typed)
        }}
      />
      <output className={hidden.hidden}>
        {offered.length > 0 && message('notes.offeredTags', offered.length)}
      </output>
      {offered.length > 0 && (
        <ul className={editor.tags}>
          {offered.map((tag) => (
            <li key={tag}>
              <Button
                className={editor.tag}
                aria-label={message('notes.suggestedTag', tag)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => {
                  add(tag)
                  input.current?.focus()
                }}
              >
                <bdi>{tag}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
