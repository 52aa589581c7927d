import type { PresetProblem } from '#core/briefing/presets'
import type { ProblemSentences } from '../problem'

/** Why a ready-made list of a briefing has nothing. */
export const presetProblems: ProblemSentences<PresetProblem> = {
  'nothing-selected': 'Nothing is selected. Choose paragraphs, instruments or events first.',
  'no-instruments': 'This declaration lists no instruments.',
  'no-timeline': 'There is no timeline for this declaration.',
  'nothing-agreed': 'No paragraph says that something was agreed or signed.',
  'no-rule': ({ language }) =>
    `There is no rule for finding agreements in a text in “${language}”. Select the paragraphs by hand.`,
}
