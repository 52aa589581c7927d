/**
 * Gives the modules of `electron/main` the stand-ins beside this file in place of the modules that only Electron has.
 * Every other import is left as it is. Plain JavaScript: Node runs hooks in a thread that knows no TypeScript.
 */
let standIn = ''

/** @param {{ readonly standIn: string }} given - the address of the module that stands in for `electron` */
export function initialize(given) {
  standIn = given.standIn
}

export function resolve(specifier, context, next) {
  const fromMain = context.parentURL?.includes('/electron/main/') === true
  if (fromMain && specifier === 'electron') return next(standIn, context)
  if (fromMain && specifier === 'original-fs') return next('node:fs', context)
  return next(specifier, context)
}
