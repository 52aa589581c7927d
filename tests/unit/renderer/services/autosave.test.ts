import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AutosaveOptions, createAutosave } from '#renderer/services/autosave'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
})

/** Something that is saved, and a disk that answers when the test says so. */
function saved(options: Omit<AutosaveOptions, 'save'>) {
  let value = 0
  const written: number[] = []
  const answers: ((reason: string | null) => void)[] = []
  const autosave = createAutosave({
    ...options,
    save: () => {
      written.push(value)
      return new Promise((resolve) => answers.push(resolve))
    },
  })
  return {
    autosave,
    written,
    change: (next: number) => {
      value = next
      autosave.changed()
    },
    /** Answers the oldest write that waits for an answer. */
    answer: async (reason: string | null = null) => {
      answers.shift()?.(reason)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('when it saves', () => {
  it('waits for the change that follows, and saves the last one', () => {
    const { change, written } = saved({ wait: 300 })
    change(1)
    vi.advanceTimersByTime(299)
    change(2)
    vi.advanceTimersByTime(299)
    expect(written).toEqual([])
    vi.advanceTimersByTime(1)
    expect(written).toEqual([2])
  })

  it('waits no longer than it may, however many follow', () => {
    const { change, written } = saved({ wait: 100, longestWait: 250 })
    for (let number = 1; number <= 4; number += 1) {
      change(number)
      vi.advanceTimersByTime(80)
    }
    expect(written).toEqual([4])
    vi.advanceTimersByTime(1_000)
    expect(written).toEqual([4])
  })

  it('saves at once where there is no waiting', () => {
    const { change, written } = saved({ wait: 0 })
    change(1)
    expect(written).toEqual([1])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('saves the first change at once and those that follow together', async () => {
    const { change, written, answer } = saved({ wait: 250, isEager: true })
    change(1)
    expect(written).toEqual([1])
    await answer()
    change(2)
    vi.advanceTimersByTime(200)
    change(3)
    vi.advanceTimersByTime(249)
    expect(written).toEqual([1])
    await vi.advanceTimersByTimeAsync(1)
    expect(written).toEqual([1, 3])
    await answer()
    change(4)
    expect(written).toEqual([1, 3, 4])
  })
})

describe('while it writes', () => {
  it('starts no other write, and saves what came in between after it, once', async () => {
    const { change, written, answer, autosave } = saved({ wait: 0 })
    change(1)
    change(2)
    change(3)
    expect(written).toEqual([1])
    await answer()
    expect(written).toEqual([1, 3])
    await answer()
    expect(written).toEqual([1, 3])
    expect(autosave.isPending()).toBe(false)
  })

  it('lets all who flush wait for the same write', async () => {
    const { change, written, answer, autosave } = saved({ wait: 100 })
    change(1)
    const first = autosave.flush()
    change(2)
    const others = Promise.all([autosave.flush(), autosave.flush()])
    await answer()
    expect(await first).toBeNull()
    expect(written).toEqual([1, 2])
    await answer('The disk is full.')
    expect(await others).toEqual(['The disk is full.', 'The disk is full.'])
    expect(written).toEqual([1, 2])
  })

  it('sends what was changed at once when the page goes away', () => {
    const { change, written, autosave } = saved({ wait: 100 })
    change(1)
    autosave.leave()
    expect(written).toEqual([1])
    change(2)
    autosave.leave()
    expect(written).toEqual([1, 2])
    autosave.leave()
    expect(written).toEqual([1, 2])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('what could not be saved', () => {
  it('stays pending with its reason, and is not tried on its own', async () => {
    const { change, written, answer, autosave } = saved({ wait: 100, longestWait: 100 })
    change(1)
    const flushed = autosave.flush()
    await answer('The disk is full.')
    expect(await flushed).toBe('The disk is full.')
    expect(autosave.isPending()).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect(written).toEqual([1])
  })

  it('is tried again on demand and with the next change', async () => {
    const { change, written, answer, autosave } = saved({ wait: 100 })
    change(1)
    vi.advanceTimersByTime(100)
    await answer('The disk is full.')
    const again = autosave.flush()
    await answer('Still full.')
    expect(await again).toBe('Still full.')
    change(2)
    await vi.advanceTimersByTimeAsync(100)
    await answer()
    expect(written).toEqual([1, 1, 2])
    expect(autosave.isPending()).toBe(false)
    expect(await autosave.flush()).toBeNull()
    expect(written).toEqual([1, 1, 2])
  })

  it('is still to be saved after a bug, which the caller hears of', async () => {
    let isBroken = true
    const autosave = createAutosave({
      wait: 100,
      save: async () => {
        if (isBroken) throw new TypeError('a bug')
        return null
      },
    })
    autosave.changed()
    await expect(autosave.flush()).rejects.toThrow('a bug')
    expect(autosave.isPending()).toBe(true)
    isBroken = false
    expect(await autosave.flush()).toBeNull()
    expect(autosave.isPending()).toBe(false)
  })
})

it('writes without a known change only when asked to', async () => {
  const { written, answer, autosave } = saved({ wait: 100 })
  expect(await autosave.flush()).toBeNull()
  expect(written).toEqual([])
  const writing = autosave.write()
  await answer()
  expect(await writing).toBeNull()
  expect(written).toEqual([0])
})

it('leaves no timer behind when it ends', () => {
  const { change, written, autosave } = saved({ wait: 100, isEager: true })
  change(1)
  change(2)
  autosave.dispose()
  expect(vi.getTimerCount()).toBe(0)
  change(3)
  vi.advanceTimersByTime(1_000)
  expect(written).toEqual([1])
})
