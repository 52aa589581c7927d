import { describe, expect, it } from 'vitest'
import { latestOnly } from '#renderer/services/search/latest-only'

/** An engine that answers when it is told to. */
function slowEngine() {
  const open: { readonly question: string; readonly answer: () => void }[] = []
  const ask = (question: string) =>
    new Promise<string>((resolve) => {
      open.push({ question, answer: () => resolve(question.toUpperCase()) })
    })
  return { open, ask, asked: () => open.map(({ question }) => question) }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('asking the latest only', () => {
  it('never asks what was overtaken, and shows answers in the order of their questions', async () => {
    const engine = slowEngine()
    const shown: string[] = []
    const latest = latestOnly(engine.ask, (question, answer) => shown.push(`${question} ${answer}`))
    for (const question of ['t', 'tr', 'tra', 'trad', 'trade']) latest.ask(question)
    expect(engine.asked()).toEqual(['t'])
    engine.open[0]?.answer()
    await settle()
    expect(engine.asked()).toEqual(['t', 'trade'])
    engine.open[1]?.answer()
    await settle()
    expect(shown).toEqual(['t T', 'trade TRADE'])
    latest.ask('next')
    expect(engine.asked()).toEqual(['t', 'trade', 'next'])
  })

  it('never shows what was cancelled, not even after newer answers', async () => {
    const engine = slowEngine()
    const shown: string[] = []
    const latest = latestOnly(engine.ask, (question) => shown.push(question))
    latest.ask('old')
    latest.ask('waiting')
    latest.cancel()
    latest.ask('new')
    engine.open[1]?.answer()
    await settle()
    engine.open[0]?.answer()
    await settle()
    expect(shown).toEqual(['new'])
    expect(engine.asked()).toEqual(['old', 'new'])
  })
})
