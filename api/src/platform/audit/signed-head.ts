import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { CHAIN_VERSION, sha256 } from './chain.ts';

/** The end of a chain at one time, signed with a key that the database does not have. */
export type SignedHead = {
  version: number;
  tenantId: string;
  number: number;
  hash: string;
  /** ISO 8601, UTC. */
  signedAt: string;
  /** Ed25519, 32 bytes in base64. */
  publicKey: string;
  signature: string;
};

export type Signer = { publicKey: string; sign(head: Pick<SignedHead, 'tenantId' | 'number' | 'hash'>): SignedHead };

const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** @param seed the 32 bytes of an Ed25519 private key */
export function signer(seed: Buffer): Signer {
  const der = Buffer.concat([PRIVATE_PREFIX, seed.subarray(0, 32)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = rawPublicKey(createPublicKey(key));
  return {
    publicKey,
    sign({ tenantId, number, hash }) {
      const said = { version: CHAIN_VERSION, tenantId, number, hash, signedAt: new Date().toISOString() };
      return { ...said, publicKey, signature: sign(null, signedBytes(said), key).toString('base64') };
    },
  };
}

/** Whether the head says what whoever holds the private key has signed. */
export function isGenuine(head: SignedHead): boolean {
  try {
    const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(head.publicKey, 'base64')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, signedBytes(head), key, Buffer.from(head.signature, 'base64'));
  } catch {
    return false; // what is not even a key
  }
}

/** The name of a public key: short enough to read to somebody over the telephone. */
export function keyId(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64')).slice(0, 16);
}

function signedBytes(head: Omit<SignedHead, 'publicKey' | 'signature'>): Buffer {
  const { version, tenantId, number, hash, signedAt } = head;
  return Buffer.from(canonicalize({ version, tenantId, number, hash, signedAt }));
}

function rawPublicKey(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('base64');
}
