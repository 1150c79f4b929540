import type { Socket } from 'node:net';
import pg from 'pg';

/** Statements with parameters that a process prepares; texts made for one list of rows each would never be asked again. */
const MOST_STATEMENTS = 300;

const names = new Map<string, string>();

/**
 * A connection that prepares what it is asked with parameters: PostgreSQL plans a text once for each connection, and the
 * statements of the large pages take longer to plan than to run.
 */
export class PreparingClient extends pg.Client {
  private isHolding = false;

  constructor(...given: ConstructorParameters<typeof pg.Client>) {
    super(...given);
    // A lost connection is told to the query it breaks. Node would end the process for an error that nobody listens to,
    // and while a connection is lent out its pool does not.
    this.on('error', () => {});
  }

  override query(...asked: never[]): never {
    this.hold();
    const [text, values, ...rest] = asked as unknown[];
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    const query = super.query.bind(this) as (...parts: unknown[]) => never;
    return name === null ? query(...asked) : query({ name, text, values }, ...rest);
  }

  /** What is asked without waiting in between leaves as one piece: each piece costs both sides a call to the system. */
  private hold(): void {
    if (this.isHolding) return;
    this.isHolding = true;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.isHolding = false;
      stream.uncork();
    });
  }
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known ?? null;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
