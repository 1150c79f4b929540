import pg from 'pg';

export type Statement = { name?: string; text: string; values: unknown[] };
type Answer = (error: Error | null, result: pg.QueryResult) => void;

/** What `pg` does not tell of a connection … */
type Connection = {
  submittedNamedStatements: Record<string, string>;
  execute(portal: object): void;
  sync(): void;
};
/** … and of a query, which it asks what has become of the messages that it sent. */
type Inner = {
  name: string | undefined;
  text: string;
  prepare(connection: Connection): void;
  _getRows(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
};
const Query = pg.Query as unknown as new (asked: object, values: null, answer: Answer) => Inner;

/** A statement that leaves the Sync to the batch it belongs to. */
export class Step extends Query {
  constructor(asked: Statement, answer: Answer) {
    super({ ...asked, queryMode: 'extended' }, null, answer);
  }

  override _getRows(connection: Connection): void {
    connection.execute({});
  }
}

/**
 * Statements that leave with one Sync behind them all: they are answered in one piece, which spares the server a send for each
 * and us a wake-up. Outside of BEGIN and COMMIT they are one transaction. Where one fails, those behind it have not happened.
 */
export class Batch extends Query {
  private readonly steps: Step[];
  private done = 0;

  constructor(steps: Step[]) {
    super({ text: steps.at(-1)!.text, queryMode: 'extended' }, null, () => {});
    this.steps = steps;
  }

  override prepare(connection: Connection): void {
    for (const step of this.steps) step.prepare(connection);
    connection.sync();
    this.speakOf(this.steps[0]!);
  }

  override handleRowDescription(message: unknown): void {
    this.steps[this.done]!.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    this.steps[this.done]!.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    const step = this.steps[this.done++]!;
    step.handleCommandComplete(message, connection);
    this.speakOf(this.steps[this.done] ?? step);
  }

  /** Only now is what they did outside of BEGIN and COMMIT committed. */
  override handleReadyForQuery(connection: Connection): void {
    for (const step of this.steps) step.handleReadyForQuery(connection);
  }

  override handleError(error: Error, connection: Connection): void {
    const failed = Math.min(this.done, this.steps.length - 1); // where all were done, the Sync has failed
    for (const step of this.steps.slice(0, failed)) step.handleReadyForQuery(connection);
    this.steps[failed]!.handleError(error, connection);
    const behind = this.steps.slice(failed + 1);
    for (const { name } of behind) if (name !== undefined) delete connection.submittedNamedStatements[name];
    // Later: who waits for several of them hears of the one that failed.
    process.nextTick(() => {
      for (const step of behind) step.handleError(skipped(), connection);
    });
  }

  /** `pg` notes what the server has prepared under the name and text of the query that is being answered. */
  private speakOf({ name, text }: Inner): void {
    this.name = name;
    this.text = text;
  }
}

/** in_failed_sql_transaction: a statement before this one has failed. */
export const ABORTED = '25P02';

function skipped(): Error {
  return Object.assign(new pg.DatabaseError('a statement before this one has failed', 0, 'error'), { code: ABORTED });
}
