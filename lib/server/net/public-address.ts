import "server-only";
import { lookup as resolve } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/*
 * The one way to check an address that somebody gave us before this server asks it for anything: a name is resolved once,
 * every address that it has is checked, and the connection goes to these and no others. Whoever resolves it again may be
 * told something else.
 */

/** An address that this server may not ask: in its own network, or nowhere on the public one. */
export class PrivateAddress extends Error {}

/** The global unicast addresses of IPv6 (RFC 4291, as IANA has given them out): all others are special. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the public network: not private, loopback, link-local, shared by a carrier's clients,
 * multicast, reserved, of a documentation, nor one in which another address is wrapped.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // IPv4 within IPv6 is looked at as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(globalUnicast);
}

/** @throws PrivateAddress where a host is an IP address that may not be asked; Node resolves no such host */
export function refusePrivateHost(hostname: string): void {
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) && !isPublicAddress(literal)) throw new PrivateAddress(literal);
}

/** Resolves names for a connection; fails with `PrivateAddress` where one of a name's addresses may not be asked. */
export const publicLookup: LookupFunction = (hostname, { all = false, family, hints }, callback) => {
  const asked = { all: true, family: numberOf(family), ...(hints !== undefined && { hints }) } as const;
  resolve(hostname, asked).then(
    (addresses) => {
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      const [first] = addresses;
      if (hidden || !first) callback(new PrivateAddress(hidden?.address ?? hostname), "", 0);
      else if (all) callback(null, addresses);
      else callback(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => callback(error, "", 0),
  );
};

function numberOf(family: number | "IPv4" | "IPv6" | undefined): number {
  if (family === "IPv4") return 4;
  return family === "IPv6" ? 6 : (family ?? 0);
}
