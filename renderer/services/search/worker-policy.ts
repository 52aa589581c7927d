/** What `trustedTypes.createPolicy` takes and gives, as far as this module uses it. */
export interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => unknown }
}

/** Of the content security policy: `trusted-types reader-worker`. */
const policyName = 'reader-worker'

/**
 * Makes the one Trusted Types policy of the app: it allows the address of the app's own bundled worker for the `Worker`
 * constructor and throws for every other. Can be called once in a window.
 *
 * @param own - the worker's address, as the build wrote it
 * @returns what turns that address into one `Worker` accepts
 */
export function createWorkerPolicy(types: TrustedTypesFactory, own: string): (address: string) => unknown {
  const policy = types.createPolicy(policyName, {
    createScriptURL: (address) => {
      if (address !== own) throw new TypeError('Only the reader’s own search worker may be started.')
      return address
    },
  })
  return (address) => policy.createScriptURL(address)
}
