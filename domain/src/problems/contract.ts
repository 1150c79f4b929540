/** The body of every refusal: RFC 9457 `application/problem+json`. */
export type Problem = {
  /** `urn:ayumi:problem:<code>`: a name, not an address, so that nothing outside the installation is asked. */
  type: string;
  /** The kind of problem, in the reader's language. */
  title: string;
  status: number;
  /** One sentence: what happened and how to mend it, in the reader's language. */
  detail: string;
  /** Stable, the same in every language: the domain's reason where a rule refused. */
  code: string;
  requestId: string;
  errors: ProblemError[];
  /** 403: the roles that may. */
  allowedRoles?: string[];
  /** 412: what stands there now, and who put it there. */
  current?: { etag: string; value: unknown; changedBy: string | null; changedAt: string | null };
};

export type ProblemError = {
  /** JSON pointer into the request body (`/value`), or a parameter (`?asOf`), or a header (`If-Match`). */
  pointer: string;
  code: string;
  detail: string;
};

/** What a signed-in member may send; the rest of that minute is answered 429. */
export const REQUESTS_A_MINUTE = 600;

/** A page of a list. `nextCursor` is `null` on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** A name in both languages. `en` is `null` where nobody has entered one: screens fall back to Japanese and say so. */
export type NamedRef = { id: string; name: string; nameEn: string | null };

/** Longest free text that any field takes, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 4_000;
/** Longest name or title. */
export const MAX_NAME_LENGTH = 400;
