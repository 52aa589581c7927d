import { afterEach, describe, expect, it } from 'vitest'
import { inReadingDirection } from '#renderer/app/commands/arrow-shortcuts'
import { commandNamed } from '#renderer/app/commands/registry'
import { shortcutLabel } from '#renderer/app/commands/shortcut-label'
import { failureMessage } from '#renderer/i18n/failures'
import { inInterfaceLanguage, inTextLanguage, message } from '#renderer/i18n/messages'
import { nameOfId } from '#renderer/i18n/names'
import { speak } from '#renderer/i18n/spoken'
import { interfaceWords } from '#renderer/i18n/words'

afterEach(() => speak('en'))

describe('the language of the interface', () => {
  it('is English until another is chosen', () => {
    expect(message('command.undo')).toBe('Undo')
    expect(inInterfaceLanguage()).toEqual({ lang: 'en', dir: 'ltr' })
  })

  it('is asked for anew by what was made before it was chosen', () => {
    const label = commandNamed('edit.undo')?.label
    speak('en-XA')
    expect(label?.()).toBe('ÚÚñddó')
    expect(inInterfaceLanguage()).toEqual({ lang: 'en-XA', dir: 'ltr' })
    speak('ar-XB')
    expect(label?.()).toContain('\u202EUndo')
    expect(inInterfaceLanguage()).toEqual({ lang: 'ar-XB', dir: 'rtl' })
  })

  it('is that of failures, of problems of a query and of places, too', () => {
    const failed = { code: 'internal', why: { about: 'request', what: 'bug' } } as const
    const [english, paragraph] = [failureMessage(failed), nameOfId('para_15')]
    expect(paragraph).toBe('Paragraph 15')
    speak('en-XA')
    expect(failureMessage(failed)).not.toBe(english)
    expect(nameOfId('para_15')).toMatch(/^(?!Paragraph).* 15$/u)
    const unknown = { code: 'unknown', reason: 'not-there', reference: 'para 99', nearest: [] } as const
    expect(interfaceWords().referenceProblem(unknown)).toContain('“para 99”')
    expect(interfaceWords().referenceProblem(unknown)).not.toContain('declaration')
  })

  it('is not that of a text', () => {
    speak('ar-XB')
    expect(inTextLanguage('en')).toEqual({ lang: 'en', dir: 'ltr' })
    expect(inTextLanguage('ur-PK').dir).toBe('rtl')
  })

  it('turns arrows of shortcuts, and nothing else', () => {
    expect(['Alt+Left', 'Alt+Right', 'Alt+Up', 'L'].map(inReadingDirection)).toEqual([
      'Alt+Left',
      'Alt+Right',
      'Alt+Up',
      'L',
    ])
    speak('ar-XB')
    expect(['Alt+Left', 'Alt+Right', 'Alt+Up', 'L'].map(inReadingDirection)).toEqual([
      'Alt+Right',
      'Alt+Left',
      'Alt+Up',
      'L',
    ])
    expect(shortcutLabel('Alt+Left', false)).toBe('Alt+→')
  })
})
