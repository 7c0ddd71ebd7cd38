/** Under a policy of trusted types, a worker's address has to come from a policy of its own. */

interface Policy {
  createScriptURL(url: string): unknown;
}
interface Trusting {
  readonly trustedTypes?: { createPolicy(name: string, how: { createScriptURL(url: string): string }): Policy };
}

const policies = new WeakMap<object, Policy>(); // there may be but one of a name

/** @param trusting the window */
export function trustedAddress(address: string, trusting: object): string {
  const { trustedTypes } = trusting as Trusting;
  const policy = policies.get(trusting) ?? trustedTypes?.createPolicy('our-spot', { createScriptURL: (url) => url });
  if (!policy) return address;
  policies.set(trusting, policy);
  return policy.createScriptURL(address) as string;
}
