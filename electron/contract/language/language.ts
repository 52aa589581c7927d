/**
 * Languages of the interface, by their CLDR names. People use English; the other two are for tests: `en-XA` is English
 * with accents and words 40 % longer, `ar-XB` is English from right to left.
 */
export const languages = ['en', 'en-XA', 'ar-XB'] as const
export type Language = (typeof languages)[number]
