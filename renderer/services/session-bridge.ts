import { type Bridge, bridgeEvents, type Unsubscribe } from '#contract/bridge'

type Listen = (listener: (payload: unknown) => void) => Unsubscribe
type Ask = (input?: unknown) => Promise<unknown>
type Subjects = Readonly<Record<string, Readonly<Record<string, Ask | Listen>>>>

const events: Readonly<Record<string, object>> = bridgeEvents

/** Whether a method listens to something; all others ask something. */
const isListening = (subject: string, method: string) => method in (events[subject] ?? {})

/**
 * The bridge for one session. When the session ends, nothing is listened to any more, and what was asked before gets no
 * answer: whatever waits for one would otherwise put something of the ended session into the next one.
 */
export function bridgeOfSession(bridge: Bridge): { readonly bridge: Bridge; readonly end: () => void } {
  let isEnded = false
  const ends = new Set<Unsubscribe>()

  const listen =
    (inner: Listen): Listen =>
    (listener) => {
      const stop = inner((payload) => {
        if (!isEnded) listener(payload)
      })
      const end = () => {
        ends.delete(end)
        stop()
      }
      ends.add(end)
      return end
    }

  const ask =
    (inner: Ask): Ask =>
    (...input) =>
      new Promise((resolve, reject) => {
        inner(...input).then(
          (answer) => {
            if (!isEnded) resolve(answer)
          },
          (error: unknown) => {
            if (!isEnded) reject(error)
          },
        )
      })

  const subjects = Object.entries(bridge as unknown as Subjects).map(([subject, methods]) => [
    subject,
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        isListening(subject, name) ? listen(method as Listen) : ask(method as Ask),
      ]),
    ),
  ])
  return {
    bridge: Object.fromEntries(subjects) as Bridge,
    end: () => {
      isEnded = true
      for (const end of ends) end()
    },
  }
}
