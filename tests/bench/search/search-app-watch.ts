/** What was measured of keystrokes in one field, in milliseconds from the key event's own time. */
export interface KeySamples {
  /** Until the answer is in the document and laid out: what is the reader's own. */
  readonly laidOut: number[]
  /** Until the frame with the answer was handed over. */
  readonly painted: number[]
  /** Until the frame with the marks in the text was handed over. */
  readonly marked: number[]
  /** Until the frame with the letter alone: the same field, typed into where nothing is asked. */
  readonly letter: number[]
  /** Until the frame with the letter in a bare input without any script, put into the same window. */
  readonly bare: number[]
  /** Tasks of the window's thread over 50 ms, as the browser reports them. */
  readonly longTasks: number[]
}

/** The name under which the samples stand in the window. */
export const samplesName = 'searchSamples'

/** Marks in the trace, followed by the number of the keystroke. */
export const keyMark = 'bench-key-'
export const paintedMark = 'bench-painted-'

/** The id of the bare input. */
export const bareId = 'bench-bare-input'

/**
 * Watches the search field and a bare input from inside the window. Nothing of this is part of the app.
 *
 * It runs in the page, so it uses nothing from outside itself.
 */
export function watchKeys([samplesName, bareId, keyMark, paintedMark]: readonly [
  string,
  string,
  string,
  string,
]): void {
  const samples: KeySamples = { laidOut: [], painted: [], marked: [], letter: [], bare: [], longTasks: [] }
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(null)
    })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) samples.longTasks.push(duration)
  }).observe({ type: 'longtask' })

  const panel = document.querySelector('search')
  const field = panel?.querySelector<HTMLInputElement>('[data-search-field]')
  if (!panel || !field) throw new Error('The search panel is not open')
  let pressed: number | null = null
  let number = 0
  field.addEventListener('keydown', (event) => {
    pressed = event.timeStamp
    number += 1
    performance.mark(`${keyMark}${number}`)
  })
  field.addEventListener('input', () => {
    const start = pressed
    if (start !== null && field.value.trim() === '')
      afterFrame(() => samples.letter.push(performance.now() - start))
  })
  new MutationObserver((records) => {
    const isAnswer = records.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement
      return element !== null && !element.closest('output') && !element.querySelector('[data-search-field]')
    })
    if (pressed === null || !isAnswer) return
    const start = pressed
    pressed = null
    panel.getBoundingClientRect()
    samples.laidOut.push(performance.now() - start)
    const before = CSS.highlights.get('search-hit')
    const lookForMarks = (framesLeft: number) =>
      afterFrame(() => {
        if (CSS.highlights.get('search-hit') !== before) samples.marked.push(performance.now() - start)
        else if (framesLeft > 0) lookForMarks(framesLeft - 1)
      })
    const own = number
    afterFrame(() => {
      samples.painted.push(performance.now() - start)
      performance.mark(`${paintedMark}${own}`)
    })
    lookForMarks(6)
  }).observe(panel, { childList: true, subtree: true, characterData: true })

  const bare = document.createElement('input')
  bare.id = bareId
  let bareStart = 0
  bare.addEventListener('keydown', (event) => {
    bareStart = event.timeStamp
  })
  bare.addEventListener('input', () => {
    const start = bareStart
    afterFrame(() => samples.bare.push(performance.now() - start))
  })
  document.body.append(bare)
  Object.assign(window, { [samplesName]: samples })
}
