import styles from './Choice.module.css'

interface ChoiceProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly labelOf: (value: Value) => string
  readonly onChange: (value: Value) => void
}

/** One of a few named values, in a list that unfolds. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { label, value, values, labelOf, onChange } = props
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((each) => String(each) === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {labelOf(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
