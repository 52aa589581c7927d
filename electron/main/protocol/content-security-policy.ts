/**
 * The policy every page of the app is served with (assurance.md, "Closed to the world"). It is not loosened for
 * development: pages are always the built ones.
 *
 * One loosening of `trusted-types 'none'`: the search runs in a Web Worker, and under Trusted Types the `Worker`
 * constructor does not accept a plain address. The one policy allowed, `reader-worker`
 * (renderer/services/search/worker-policy.ts), passes the address of the app's own bundled worker and throws for every
 * other; it makes neither HTML nor script. Without `'allow-duplicates'`, no second policy of that name can be made.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types reader-worker',
].join('; ')
