import ipaddr from 'ipaddr.js';
import { lookup as ask, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Thrown for an address that is not on the public internet. */
export class AddressRefused extends Error {
  readonly code = 'address-refused';

  constructor() {
    super('The host has an address that is not public');
    this.name = AddressRefused.name;
  }
}

/** Whether an IP address is one of the public internet: no loopback, private, link-local, mapped or reserved one. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Whether the host of a URL is written as an address, in whatever form, and not a public one. */
export function namesPrivateAddress({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) && !isPublicAddress(host);
}

/**
 * Looks a name up as the system does and refuses it with `AddressRefused` when any of its addresses is not public. For the
 * connection itself: what was checked is what is connected to, so that a name cannot change its address in between.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  ask(hostname, { ...options, all: true }, (reason, found) => {
    const addresses: readonly LookupAddress[] = found;
    const [first] = reason ? [] : addresses;
    if (reason) done(reason, '', 0);
    else if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      done(new AddressRefused(), '', 0);
    else if (options.all) done(null, [...addresses]);
    else done(null, first.address, first.family);
  });
};
