/** Text that looks like HTML or script; each would set `globalThis.hacked` where it ran. */
const markup = [
  '<script>hacked=1</script>',
  '<ScRiPt >hacked=1</sCrIpT>',
  '<script src="data:text/javascript,hacked=1"></script>',
  '</textarea><script>hacked=1</script>',
  '</title></style></noscript><script>hacked=1</script>',
  '"><script>hacked=1</script>',
  "'><img src=x onerror=hacked=1>",
  '<img src=x onerror="hacked=1">',
  '<img src=x:x onerror=hacked=1//',
  '<img/src=`x`onerror=hacked=1>',
  '<svg onload=hacked=1>',
  '<svg><script>hacked=1</script></svg>',
  '<svg><animate onbegin=hacked=1 attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:hacked=1"><text y=20>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hacked=1>',
  '<body onload=hacked=1>',
  '<iframe src="javascript:hacked=1"></iframe>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<object data="javascript:hacked=1"></object>',
  '<embed src="javascript:hacked=1">',
  '<form action="javascript:hacked=1"><button autofocus>x</button></form>',
  '<input autofocus onfocus=hacked=1>',
  '<details open ontoggle=hacked=1>x</details>',
  '<video><source onerror=hacked=1></video>',
  '<audio src=x onerror=hacked=1>',
  '<marquee onstart=hacked=1>x</marquee>',
  '<meta http-equiv="refresh" content="0;url=javascript:hacked=1">',
  '<link rel=stylesheet href="data:text/css,*{display:none}">',
  '<style>@import "data:text/css,*{display:none}";</style>',
  '<base href="javascript:hacked=1//">',
  '<a href="javascript:hacked=1">x</a>',
  '<div style="background:url(javascript:hacked=1)">x</div>',
  '<template><script>hacked=1</script></template>',
  '<!--<script>hacked=1</script>-->',
  '<![CDATA[<script>hacked=1</script>]]>',
  '<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">hacked=1</script>',
  '&lt;script&gt;hacked=1&lt;/script&gt; &amp; &#x3c;b&#x3e; &nbsp;',
]

/** Markdown that would lead out of the app or load something. */
const markdown = [
  '[x](javascript:hacked=1)',
  '[x](JaVaScRiPt:hacked=1)',
  '[x](java\tscript:hacked=1)',
  '[x](data:text/html,<script>hacked=1</script>)',
  '[x](vbscript:hacked)',
  '[x](file:///etc/passwd)',
  '[x]: javascript:hacked=1\n\n[x]',
  '![x](x" onerror="hacked=1)',
  '![x](https://example.invalid/a.png)',
  '<javascript:hacked=1>',
  '<https://example.invalid>',
  '``` js\n<script>hacked=1</script>\n```',
  '| a | b |\n|---|---|\n| <img src=x onerror=hacked=1> | [x](javascript:hacked=1) |',
]

/** Templates, formulas and paths that other programs would run. */
const foreign = [
  '=HYPERLINK("https://example.invalid","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '{{constructor.constructor("hacked=1")()}}',
  '${hacked=1}',
  "'; DROP TABLE rows; --",
  '../../../../etc/passwd',
  '__proto__',
  '{"__proto__":{"hacked":1}}',
]

/** Every script and every corner of Unicode. */
const scripts = [
  'أهلاً وسهلاً — النص من اليمين إلى اليسار (abc) 123',
  'اردو متن یہاں ہے، اور English بھی۔',
  'Тоҷикӣ: ҷумҳурӣ, ғайр, қарор',
  '\u202egnp.exe\u202c and \u2067isolated\u2069 and \u200f',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'e\u0301 is not é, and ﬁ is not fi',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇹🇯🇵🇰 ☑️',
  'a\u0000b\u0000',
  '\ud800',
  '\udc00 and \ud83d',
  '\u0001\u0008\u000b\u001b[31m\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff',
  ' \t leading and trailing \t ',
  'line\nline',
]

/** More than sixty texts that something somewhere could mistake for more than text. */
export const payloads: readonly string[] = [...markup, ...markdown, ...foreign, ...scripts]
