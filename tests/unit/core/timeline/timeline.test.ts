import { describe, expect, it } from 'vitest'
import { dateBounds, orderEvents } from '#core/timeline/event-order'
import { formatEventDate, isoEventDate } from '#core/timeline/format-date'
import type { EventDate } from '#core/timeline/timeline'
import { groupByYear } from '#core/timeline/year-groups'
import { english, platformLocale } from '#words/locale'
import { bundledEvents, bundledRelations } from '../../../support/resources'

describe('dates of events', () => {
  it.each<[EventDate, string, string]>([
    [{ precision: 'day', date: '1992-06-06' }, '6 June 1992', '1992-06-06'],
    [{ precision: 'month', date: '2004-05' }, 'May 2004', '2004-05'],
    [{ precision: 'year', date: '1991' }, '1991', '1991'],
    [
      { precision: 'range', start: '2022-12-14', end: '2022-12-15' },
      '14–15 December 2022',
      '2022-12-14/2022-12-15',
    ],
    [
      { precision: 'range', start: '2020-11-30', end: '2020-12-02' },
      '30 November – 2 December 2020',
      '2020-11-30/2020-12-02',
    ],
    [
      { precision: 'range', start: '2020-12-30', end: '2021-01-02' },
      '30 December 2020 – 2 January 2021',
      '2020-12-30/2021-01-02',
    ],
  ])('are worded no more precisely than stated', (date, words, iso) => {
    expect(formatEventDate(date, english)).toBe(words)
    expect(isoEventDate(date)).toBe(iso)
  })

  it('follow the language asked for', () => {
    expect(formatEventDate({ precision: 'day', date: '1992-06-06' }, platformLocale('ru'))).toContain('июня')
  })

  it('have bounds', () => {
    expect(dateBounds({ precision: 'month', date: '2024-02' })).toEqual({
      first: '2024-02-01',
      last: '2024-02-29',
    })
    expect(dateBounds({ precision: 'year', date: '1991' })).toEqual({
      first: '1991-01-01',
      last: '1991-12-31',
    })
  })
})

describe('the timeline', () => {
  it('is put in order of time, whatever order it comes in', () => {
    const ids = orderEvents(bundledEvents).map(({ eId }) => eId)
    expect(ids.slice(0, 4)).toEqual([
      'event_tajikistan-independence-1991',
      'event_recognition-1991',
      'event_un-admission-1992',
      'event_diplomatic-relations-1992',
    ])
    expect(ids.at(-1)).toBe('event_joint-commission-2024')
    const distinct = bundledEvents.filter(({ eId }) => !/csto-summit|business-forum|sco-summit/.test(eId))
    expect(orderEvents([...distinct].reverse())).toEqual(orderEvents(distinct))
  })

  it('is grouped by year with true gaps', () => {
    const groups = groupByYear(bundledEvents)
    expect(
      groups
        .slice(0, 4)
        .map((group) => (group.kind === 'year' ? group.year : [group.from, group.to, group.years])),
    ).toEqual([1991, 1992, [1993, 1994, 2], 1995])
    const events = groups.flatMap((group) => (group.kind === 'year' ? group.events : []))
    expect(events).toEqual(orderEvents(bundledEvents))
    const years = groups.reduce((sum, group) => sum + (group.kind === 'gap' ? group.years : 1), 0)
    expect(years).toBe(2024 - 1991 + 1)
  })

  it('has the four anchors, and every event belongs to a paragraph', () => {
    expect(bundledEvents.filter(({ anchor }) => anchor).map(({ eId }) => eId)).toEqual([
      'event_declaration-2017',
      'event_declaration-2018',
      'event_declaration-2021',
      'event_sco-summit-2021',
    ])
    const linked = new Set(bundledRelations.flatMap(({ from, to }) => [from, to]))
    expect(bundledEvents.filter(({ eId }) => !linked.has(eId))).toEqual([])
  })
})
