/** Numbers of articles in words, first to last from one on: English, French, Russian, Arabic. */
const lists: readonly (readonly string[])[] = [
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ['premier', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième'],
  ['первая', 'вторая', 'третья', 'четвертая', 'пятая', 'шестая', 'седьмая', 'восьмая', 'девятая', 'десятая'],
  [
    'الأولى',
    'الثانية',
    'الثالثة',
    'الرابعة',
    'الخامسة',
    'السادسة',
    'السابعة',
    'الثامنة',
    'التاسعة',
    'العاشرة',
    'الحادية عشرة',
    'الثانية عشرة',
    'الثالثة عشرة',
    'الرابعة عشرة',
    'الخامسة عشرة',
    'السادسة عشرة',
    'السابعة عشرة',
    'الثامنة عشرة',
    'التاسعة عشرة',
    'العشرون',
  ],
  ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'],
]

const values = new Map(lists.flatMap((list) => list.map((word, index) => [word, index + 1] as const)))

export const ordinals = {
  /** Longer ones first, so that `الثانية عشرة` is not read as `الثانية`. */
  pattern: [...values.keys()].toSorted((one, other) => other.length - one.length).join('|'),
  /** The number that such a word says, or `null`. */
  valueOf: (word: string): number | null => values.get(word.toLowerCase()) ?? null,
}
