import type { ChainFault, ChainFaultKind } from '#domain/audit-entries/contract';
import { CHAIN_VERSION, GENESIS, linkHash } from './chain.ts';
import type { Link, LooseEntry } from './chain-records.ts';
import { isGenuine, keyId, type SignedHead } from './signed-head.ts';

/** Where a walk along the chain begins. */
const BEGINNING = { number: 0, hash: GENESIS };

/**
 * Walks along one tenant's chain and names the first thing that is not as it was written. Feed it the links in order,
 * then what has no link, then ask for the end. It needs neither the database nor the private key.
 */
export class ChainVerifier {
  private readonly heads: SignedHead[];
  private readonly signed: Map<number, SignedHead[]>;
  private readonly trusted: ReadonlySet<string>;
  private last: { number: number; hash: string };
  private readonly from: number;

  /**
   * @param trusted ids of the public keys that heads may be signed with
   * @param from the link before the first one that is fed: its number, and its hash as stored
   */
  constructor(heads: SignedHead[], trusted: Iterable<string>, from = BEGINNING) {
    this.heads = heads;
    this.signed = Map.groupBy(heads, ({ number }) => number);
    this.trusted = new Set(trusted);
    this.last = from;
    this.from = from.number;
  }

  /** The last link that was found good. */
  get upTo(): number {
    return this.last.number;
  }

  /** A head that nobody could have signed, or that somebody else has. */
  headFault(): ChainFault | null {
    const forged = this.heads.find((head) => !isGenuine(head));
    if (forged) return fault('forged_head', forged.number);
    const foreign = this.heads.find(({ publicKey }) => !this.trusted.has(keyId(publicKey)));
    return foreign ? fault('foreign_head', foreign.number) : null;
  }

  link(link: Link): ChainFault | null {
    const { number, sequence, entry } = link;
    const expected = this.last.number + 1;
    if (number !== expected) return fault('missing_link', expected);
    if (link.version !== CHAIN_VERSION) return fault('unknown_version', number, sequence);
    if (entry === null) return fault('missing_entry', number, sequence);
    if (link.previousHash !== this.last.hash) return fault('broken_link', number, sequence);
    if (entry.sequence !== sequence || linkHash(number, link.previousHash, entry) !== link.hash)
      return fault('changed_entry', number, sequence);
    if (this.signed.get(number)?.some((head) => head.hash !== link.hash))
      return { ...fault('rewritten', number, sequence), since: this.goodHeadBefore(number) + 1 };
    this.last = { number, hash: link.hash };
    return null;
  }

  loose({ sequence, waits, entry }: LooseEntry): ChainFault | null {
    if (entry === null) return fault('missing_entry', null, sequence);
    return waits ? null : fault('unsealed_entry', null, sequence);
  }

  /** After the last link: whether the chain reaches as far as it has been signed. */
  end(): ChainFault | null {
    const cut = this.heads.some(({ number }) => number > this.last.number);
    return cut ? fault('cut_tail', this.last.number + 1) : null;
  }

  private goodHeadBefore(number: number): number {
    const numbers = this.heads.map((head) => head.number).filter((one) => one < number && one > this.from);
    return Math.max(this.from, ...numbers);
  }
}

function fault(kind: ChainFaultKind, number: number | null, sequence: number | null = null): ChainFault {
  return { kind, number, sequence, since: null };
}
