import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress, PrivateAddress, publicLookup, refusePrivateHost } from "./public-address";

describe("an address", () => {
  it.each([
    ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ...[
      "169.254.169.254",
      "100.64.0.1",
      "100.127.255.255",
      "224.0.0.1",
      "239.255.255.255",
      "240.0.0.1",
      "255.255.255.255",
    ],
    ...["192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"],
    ...["::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "fec0::1"],
    ...[
      "::ffff:127.0.0.1",
      "::ffff:10.0.0.1",
      "::ffff:7f00:1",
      "::127.0.0.1",
      "::10.0.0.1",
      "64:ff9b::7f00:1",
      "64:ff9b::10.0.0.1",
    ],
    ...["2002:7f00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "100::1", "fe80::1%eth0", "example.org", ""],
  ])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "192.169.0.1",
    "2606:4700:4700::1111",
    "2a00:1450:4001::1",
    "::ffff:8.8.8.8",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it("of a private network is never public, however it is wrapped", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const inPrivate = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    );
    fc.assert(
      fc.property(inPrivate, (bytes) => {
        const [a = 0, b = 0, c = 0, d = 0] = bytes;
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        for (const written of [
          bytes.join("."),
          `::ffff:${bytes.join(".")}`,
          `::ffff:${hex}`,
          `::${hex}`,
          `64:ff9b::${hex}`,
          `2002:${hex}::`,
        ]) {
          expect(isPublicAddress(written), written).toBe(false);
        }
      }),
    );
  });
});

describe("a host in an address", () => {
  // As `new URL` writes them: it knows all the ways to write an IPv4 address.
  it.each([
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::1]:80/",
  ])("%s is refused before anything is asked", (address) => {
    expect(() => refusePrivateHost(new URL(address).hostname)).toThrow(PrivateAddress);
  });

  it("that is a name is for its resolution to say", async () => {
    expect(() => refusePrivateHost("localhost")).not.toThrow();
    const error = await new Promise((resolve) => publicLookup("localhost", { all: true }, (failed) => resolve(failed)));
    expect(error).toBeInstanceOf(PrivateAddress);
  });
});
