import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isInside, resolveAppPath } from '#main/protocol/app-path'

/*
 * A folder as the built pages lie in it, with things beside it that must never be served:
 * base/pages (the root), base/pages-secret (same prefix), base/secret.html.
 */
const base = mkdtempSync(path.join(tmpdir(), 'app-path-'))
const root = path.join(base, 'pages')
const outside = path.join(base, 'pages-secret')
mkdirSync(path.join(root, 'assets'), { recursive: true })
mkdirSync(path.join(root, '.hidden'))
mkdirSync(path.join(root, 'folder.html'))
mkdirSync(outside)
for (const file of [
  'pages/index.html',
  'pages/assets/index-Ab_1.js',
  'pages/assets/plain.txt',
  'pages/.env.html',
  'pages/.hidden/index.html',
  'pages-secret/secret.html',
  'secret.html',
]) {
  writeFileSync(path.join(base, file), file)
}
symlinkSync(path.join(base, 'secret.html'), path.join(root, 'link.html'))
symlinkSync(outside, path.join(root, 'linked'))
symlinkSync('/etc', path.join(root, 'etc'))
symlinkSync(path.join(base, 'gone.html'), path.join(root, 'dangling.html'))
symlinkSync('loop.html', path.join(root, 'loop.html'))
symlinkSync(path.join(root, 'index.html'), path.join(root, 'inner.html'))

afterAll(() => rmSync(base, { recursive: true }))

describe('what is served', () => {
  it.each([
    ['app://reader/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://reader/index.html?theme=dark', 'index.html', 'text/html; charset=utf-8'],
    ['app://reader/index.html#pane-paragraphs', 'index.html', 'text/html; charset=utf-8'],
    ['app://reader/index.html?a=/../../secret.html#/../x', 'index.html', 'text/html; charset=utf-8'],
    ['app://reader/assets/index-Ab_1.js', 'assets/index-Ab_1.js', 'text/javascript; charset=utf-8'],
    ['app://reader/inner.html', 'index.html', 'text/html; charset=utf-8'],
  ])('%s', (url, file, contentType) => {
    expect(resolveAppPath('GET', url, root)).toEqual({ ok: true, file: path.join(root, file), contentType })
  })
})

const traversals = [
  'app://reader/../secret.html',
  'app://reader/../pages-secret/secret.html',
  'app://reader/../../etc/passwd',
  'app://reader/assets/../../secret.html',
  'app://reader/assets/..',
  'app://reader/./index.html',
  'app://reader/assets/./index-Ab_1.js',
  'app://reader/...//secret.html',
  'app://reader/....//secret.html',
  'app://reader/..../secret.html',
  'app://reader/..;/secret.html',
  'app://reader//secret.html',
  'app://reader//etc/passwd',
  'app://reader///index.html',
  'app://reader/index.html/',
  'app://reader/%2e%2e/secret.html',
  'app://reader/%2E%2E/secret.html',
  'app://reader/.%2e/secret.html',
  'app://reader/%2e./secret.html',
  'app://reader/%2e%2e%2fsecret.html',
  'app://reader/..%2fsecret.html',
  'app://reader/..%5csecret.html',
  'app://reader/%2e%2e%5csecret.html',
  'app://reader/assets%2f..%2f..%2fsecret.html',
  'app://reader/%252e%252e/secret.html',
  'app://reader/%252e%252e%252fsecret.html',
  'app://reader/%25252e%25252e/secret.html',
  'app://reader/%c0%ae%c0%ae/secret.html',
  'app://reader/%c0%af%c0%af/secret.html',
  'app://reader/%e0%80%ae%e0%80%ae/secret.html',
  'app://reader/%uff0e%uff0e/secret.html',
  'app://reader/．．/secret.html',
  'app://reader/‥/secret.html',
  'app://reader/..\\secret.html',
  'app://reader/\\..\\secret.html',
  'app://reader\\..\\secret.html',
  'app://reader/assets\\..\\..\\secret.html',
  'app://reader/\\\\server\\share\\x.html',
  'app://reader///server/share/x.html',
  'app://reader/%5c%5cserver%5cshare%5cx.html',
  'app://reader//?/C:/x.html',
  'app://reader/C:/Windows/x.html',
  'app://reader/C:%5cx.html',
  'app://reader/c|/x.html',
  'app://reader/~/secret.html',
  'app://reader/index.html\0',
  'app://reader/index.html\0.png',
  'app://reader/index.html%00',
  'app://reader/../secret.html%00.js',
  'app://reader/index.html%0a',
  'app://reader/index.html\n',
  'app://reader/index.html ',
  'app://reader/index.html%20',
  'app://reader/index.html::$DATA',
  'app://reader/index.html.',
  'app://reader/index.html...',
  'app://reader/.env.html',
  'app://reader/.hidden/index.html',
  'app://reader/-index.html',
  'app://reader/link.html',
  'app://reader/linked/secret.html',
  'app://reader/etc/passwd',
  'app://reader/etc/hosts.json',
  'app://reader/dangling.html',
  'app://reader/loop.html',
  'app://reader/assets/plain.txt',
  'app://reader/assets',
  'app://reader/assets/',
  'app://reader/',
  'app://reader',
  'app://reader?index.html',
  'app://reader#/index.html',
  'app://reader/INDEX.HTML',
  'app://reader/none.html',
  `app://reader/${'a'.repeat(300)}.html`,
  `app://reader/${'a/'.repeat(40_000)}x.html`,
  'app://Reader/index.html',
  'app://reader./index.html',
  'app://reader.example/index.html',
  'app://other/index.html',
  'app:///index.html',
  'app:/index.html',
  'app:index.html',
  'app://reader:80/index.html',
  'app://user@reader/index.html',
  'app://reader@other/index.html',
  'APP://reader/index.html',
  ' app://reader/index.html',
  'file:///etc/passwd',
  `file://${base}/pages/index.html`,
  'http://reader/index.html',
  'https://app//reader/index.html',
  'view-source:app://reader/index.html',
  'blob:app://reader/index.html',
  'filesystem:app://reader/index.html',
  'data:text/html,x',
  'javascript:alert(1)',
  '',
]

describe('what is refused', () => {
  it.each(traversals)('%j', (url) => {
    const answer = resolveAppPath('GET', url, root)
    expect(answer.ok).toBe(false)
    expect(answer.ok ? 200 : answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.ok ? 200 : answer.status).toBeLessThan(500)
  })

  it('anything encoded, before the disk is asked', () => {
    const asked: string[] = []
    const realPath = (file: string) => {
      asked.push(file)
      return file
    }
    for (const url of traversals.filter((each) => /^app:\/\/reader\/[^?#]*%/.test(each))) {
      expect(resolveAppPath('GET', url, root, realPath)).toEqual({ ok: false, status: 400 })
    }
    expect(asked).toEqual([])
  })

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('the method %j', (method) => {
    expect(resolveAppPath(method, 'app://reader/index.html', root)).toEqual({ ok: false, status: 405 })
  })
})

describe('containment', () => {
  it.each([
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a/b', false],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a/bc/d', false],
    ['/a/b', '/a', false],
    ['/a/b', '/', false],
    ['/a/b', '/a/b/../c', false],
  ])('of %s and %s by segments', (folder, file, inside) => {
    expect(isInside(folder, file)).toBe(inside)
  })
})
