import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'

/** Places where left is meant, whatever the direction of the window, and why. */
const physical: Readonly<Record<string, string>> = {
  'renderer/app/ThingMenu.tsx: left': 'where the pointer was',
  'renderer/app/Toolbar.tsx: ArrowLeft': 'the names of icons, which are turned when they are shown',
  'renderer/app/commands/arrow-shortcuts.ts: Left': 'this is what turns them',
  'renderer/app/commands/go-commands.ts: Left': 'turned when they are pressed and shown',
  'renderer/app/commands/shortcut-label.ts: Left': 'the signs of keys, already turned',
  'renderer/app/commands/shortcuts.ts: ArrowLeft': 'the names of keys',
  'renderer/app/commands/shortcuts.ts: Left': 'the names of keys',
  'renderer/dom/direction.ts: .left': 'this is what turns it',
  'renderer/dom/direction.ts: ArrowLeft': 'this is what turns them',
  'renderer/features/briefing/preview.module.css: side': 'paper is physical',
  'renderer/features/import/EntryList.tsx: .left': 'what is left out, not a side',
  'renderer/features/import/LeftOutList.tsx: .left': 'what is left out, not a side',
  'renderer/features/import/ReviewScreen.tsx: .left': 'what is left out or left to do, not a side',
  'renderer/features/linking/PreviewCard.tsx: .left': 'compared with itself only',
  'renderer/features/notes/text/place-at-words.ts: .left': 'where the selected words are',
  'renderer/features/notes/text/place-at-words.ts: left': 'where the selected words are',
  'renderer/features/notes/text/Stepper.tsx: ArrowLeft':
    'turned by the direction of the text, not of the window',
  'renderer/features/start/StartPage.tsx: ArrowLeft': 'the name of an icon, which is turned when it is shown',
  'renderer/services/reading/thing-menu.ts: .left': 'turned there',
  'renderer/ui/Icon.module.css: side': 'this is what turns icons',
  'renderer/ui/Sign.module.css: side': 'this is what turns signs',
}

const inStyles: readonly RegExp[] = [
  /(?:^|[\s;{-])(?:left|right)(?:-\w+)*\s*:/mu,
  /(?:text-align|float|clear|text-align-last)\s*:\s*(?:left|right)\b/u,
  /\b(?:translateX|scaleX|skewX|rotate)\(/u,
  /(?:background-position|transform-origin|object-position)[^;]*\b(?:left|right)\b/u,
  /\bto (?:left|right)\b/u,
  /(?:^|\s)direction\s*:/mu,
]
/** Four values go round the corners: the second is the right side, the fourth the left one. */
const fourValues =
  /(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)\s*:([^;{}]+);/gu

const inScripts: readonly (readonly [name: string, use: RegExp])[] = [
  ['ArrowLeft', /\bArrow(?:Left|Right)\b/u],
  ['Left', /\b(?:Left|Right): '|'(?:Alt\+)?(?:Left|Right)'|\((?:\?:)?Left\|Right\)/u],
  [
    '.left',
    /\b\w+\.(?:left|right)\b(?!\s*\()|\{[^{}=]*\b(?:left|right)\b[^{}=]*\} = \w[\w.]*\.getBoundingClientRect/u,
  ],
  ['left', /\b(?:left|right): \w+\.|setProperty\('(?:left|right)'/u],
  ['scrollLeft', /\bscrollLeft\b|\b(?:margin|padding|border|inset)(?:Left|Right)\b/u],
]

function filesOf(folder: string, endings: RegExp): readonly string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
}

const read = (file: string): string =>
  readFileSync(path.join(projectRoot, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/^\s*\/\/.*$/gmu, '')

/** The values of a declaration; what is in brackets is one value. */
function valuesOf(declared: string): readonly string[] {
  return declared
    .trim()
    .replaceAll(/\s+(?=[^()]*\))/gu, '')
    .split(/\s+/u)
}

/** Whether a style sheet names a side of the screen. */
function namesSides(css: string): boolean {
  const turns = [...css.matchAll(fourValues)].some(([, declared = '']) => {
    const values = valuesOf(declared)
    return values.length === 4 && values[1] !== values[3]
  })
  return turns || inStyles.some((use) => use.test(css))
}

function findings(): readonly string[] {
  const styles = filesOf('renderer', /\.css$/u)
    .filter((file) => namesSides(read(file)))
    .map((file) => `${file}: side`)
  const scripts = filesOf('renderer', /\.tsx?$/u).flatMap((file) => {
    const text = read(file)
    return inScripts.flatMap(([name, use]) => (use.test(text) ? [`${file}: ${name}`] : []))
  })
  return [...styles, ...scripts].toSorted()
}

describe('sides of the screen', () => {
  it.each([
    '.a { margin-left: 1px; }',
    '.a { border-right: 1px solid; }',
    '.a {\n  left: 0;\n}',
    '.a { text-align: right; }',
    '.a { float: left; }',
    '.a { padding: 1px 2px 1px 3px; }',
    '.a { padding: var(--b) calc(1px + 2px) var(--b) 0; }',
    '.a { transform: translateX(4px); }',
    '.a { background: linear-gradient(to right, red, blue); }',
  ])('are seen in %s', (css) => {
    expect(namesSides(css)).toBe(true)
  })

  it.each([
    '.a { margin-inline: 1px 2px; inset-inline-start: 0; text-align: start; }',
    '.a { padding: 1px 2px 3px 2px; flex-direction: column; }',
    '.a { border-inline-start: 1px solid; float: inline-start; }',
  ])('are not seen in %s', (css) => {
    expect(namesSides(css)).toBe(false)
  })

  it('are named where they are meant, and nowhere else', () => {
    expect(findings()).toEqual(Object.keys(physical).toSorted())
  })
})
