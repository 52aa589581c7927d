import { z } from 'zod'
import { type Language, languages } from '#contract/language/language'
import { failure, ok, type Result } from '#core/result'
import { switchName } from './start-arguments'

const languageSchema = z.enum(languages)

/**
 * The language that the app is started in: the last `--language=` of the arguments, English without one. The error is
 * the value that is none of the languages; it is empty where there is no value.
 *
 * @param argv - the arguments after the program
 */
export function startLanguage(argv: readonly string[], platform: NodeJS.Platform): Result<Language, string> {
  const given = argv.findLast((argument) => switchName(argument, platform) === 'language')
  if (given === undefined) return ok('en')
  const wanted = given.split('=').slice(1).join('=').trim()
  const parsed = languageSchema.safeParse(wanted)
  return parsed.success ? ok(parsed.data) : failure(wanted)
}
