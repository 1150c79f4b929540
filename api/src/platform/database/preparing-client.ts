import pg from 'pg';
import { Batch, type Statement, Step } from './batch.ts';

/** Statements with parameters that a process prepares; texts made for one list of rows each would never be asked again. */
const MOST_STATEMENTS = 300;

const names = new Map<string, string>();

/**
 * A connection that prepares what it is asked with parameters: PostgreSQL plans a text once for each connection, and the
 * statements of the large pages take longer to plan than to run. What is asked without waiting in between leaves as one batch.
 */
export class PreparingClient extends pg.Client {
  private waiting: Step[] = [];

  constructor(...given: ConstructorParameters<typeof pg.Client>) {
    super(...given);
    // A lost connection is told to the query it breaks. Node would end the process for an error that nobody listens to,
    // and while a connection is lent out its pool does not.
    this.on('error', () => {});
  }

  override query(...asked: never[]): never {
    const [text, values, callback] = asked as unknown[];
    if (typeof text === 'string' && Array.isArray(values) && callback === undefined) {
      return this.add({ text, values }) as never;
    }
    this.send();
    return (super.query.bind(this) as (...parts: unknown[]) => never)(...asked);
  }

  /** Statements that are one transaction by themselves; answers the rows of the last. */
  async together<T>(statements: Statement[]): Promise<T[]> {
    this.send();
    const answers = statements.map((statement) => this.add(statement));
    this.send();
    return (await Promise.all(answers)).at(-1)!.rows as T[];
  }

  private async add({ text, values }: Statement): Promise<pg.QueryResult> {
    const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>();
    const name = nameOf(text);
    const answer = (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result));
    if (this.waiting.length === 0) process.nextTick(() => this.send());
    this.waiting.push(new Step({ text, values, ...(name !== null && { name }) }, answer));
    try {
      return await promise;
    } catch (error) {
      // From here it is seen who asked; from where the socket was read it is not.
      Error.captureStackTrace(error as Error);
      throw error;
    }
  }

  private send(): void {
    const steps = this.waiting;
    if (steps.length === 0) return;
    this.waiting = [];
    this.query(new Batch(steps) as never);
  }
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known ?? null;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
