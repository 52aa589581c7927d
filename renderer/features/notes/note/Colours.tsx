import { colourSign, type NoteColour, noteColours } from '#core/notes/colours'
import { message } from '../../../i18n/messages'
import colourStyles from '../colours.module.css'

/** A colour with its second sign: a letter on the colour of the highlight, with the same line as the words. */
export function Swatch({ colour }: { readonly colour: NoteColour }) {
  return <span className={colourStyles.swatch} data-colour={colour} aria-hidden="true" />
}

interface ColourPickerProps {
  readonly name: string
  readonly colour: NoteColour
  readonly onPick: (colour: NoteColour) => void
}

/** The six colours as radio buttons. */
export function ColourPicker({ name, colour, onPick }: ColourPickerProps) {
  return (
    <fieldset className={colourStyles.colours}>
      <legend className={colourStyles.legend}>{message('notes.colour')}</legend>
      {noteColours.map((each) => (
        <label
          key={each}
          className={colourStyles.colour}
          title={message('notes.colourSign', each, colourSign(each))}
        >
          <input
            type="radio"
            name={name}
            checked={each === colour}
            onChange={() => onPick(each)}
            aria-label={message('notes.colourSign', each, colourSign(each))}
          />
          <Swatch colour={each} />
        </label>
      ))}
    </fieldset>
  )
}
