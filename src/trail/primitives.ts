/** Hashes and signatures are passed in: Node and browsers have them in different places. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export type HmacSha256 = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** RFC 8032 Ed25519 under one private key; gives 64 bytes. */
export type Ed25519Sign = (message: Uint8Array) => Uint8Array;

/** Whether `signature` (64 bytes) is that of `message` under the 32-byte public key. Never throws. */
export type Ed25519Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
