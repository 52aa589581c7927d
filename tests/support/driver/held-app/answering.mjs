/*
 * The far end of `main-process.ts`: answers the driver's questions in the process that is asked. No debugger is in
 * between. A debugger holds the promise that it waits for only weakly, also the one that it makes of a plain value: when
 * memory is collected before the process comes to its microtasks, the answer is lost.
 */
import { runInThisContext } from 'node:vm'

async function answerTo(ask) {
  try {
    return { value: await ask() }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** An answer that JSON cannot say is an error, and not silence. */
function lineOf(id, answer) {
  try {
    return `${JSON.stringify({ id, ...answer })}\n`
  } catch (error) {
    return `${JSON.stringify({ id, error: `The answer cannot be written as JSON: ${String(error)}` })}\n`
  }
}

/**
 * Answers what is asked over a socket, line by line: a function, written out, is called with `subject` and the argument
 * that stands beside it; a question without a function is the driver saying that it is attached, and calls `letGo`.
 */
export function answerOver(socket, subject, letGo) {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const { id, code, argument } = JSON.parse(line)
      const ask = () => (code === undefined ? letGo() : runInThisContext(`(${code})`)(subject, argument))
      void answerTo(ask).then((answer) => socket.write(lineOf(id, answer)))
    }
  })
  // The driver has ended: nobody is left to tell.
  socket.on('error', () => undefined)
}
