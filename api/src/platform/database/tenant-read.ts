import pg from 'pg';

type Statement = { name?: string; text: string; values: unknown[] };
export type Named = Required<Statement>;

/** What `pg` does not tell of a connection. */
type Connection = {
  submittedNamedStatements: Record<string, string>;
  parse(statement: Pick<Statement, 'name' | 'text'>): void;
  bind(values: { statement: string; values: unknown[] }): void;
  execute(portal: object): void;
};
/** And of a query, which it asks what has become of the messages that it sent. */
type Inner = {
  name: string | undefined;
  text: string;
  hasBeenParsed(connection: Connection): boolean;
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
};
type Answer = (error: Error | null, result: pg.QueryResult) => void;

const Query = pg.Query as unknown as new (asked: object, values: null, answer: Answer) => Inner;

/**
 * A statement that reads, behind the one that names its tenant. They leave with one Sync between them, which makes them one
 * transaction: without a BEGIN and a COMMIT to be parsed, and with one answer instead of three.
 */
export class TenantRead extends Query {
  private readonly naming: Named;
  private readonly asked: Statement;
  private isNamed = false;

  constructor(naming: Named, asked: Statement, answer: Answer) {
    super({ ...asked, queryMode: 'extended' }, null, answer);
    this.naming = naming;
    this.asked = asked;
  }

  override prepare(connection: Connection): void {
    const { name, text, values } = this.naming;
    this.speakOf(this.naming);
    if (!this.hasBeenParsed(connection)) {
      connection.parse({ name, text });
      connection.submittedNamedStatements[name] = text;
    }
    connection.bind({ statement: name, values });
    connection.execute({});
    this.speakOf(this.asked);
    super.prepare(connection);
    this.speakOf(this.naming);
  }

  override handleDataRow(message: unknown): void {
    if (this.isNamed) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.isNamed) super.handleCommandComplete(message, connection);
    this.isNamed = true;
    this.speakOf(this.asked);
  }

  override handleError(error: Error, connection: Connection): void {
    // The server has skipped what came behind.
    if (!this.isNamed && this.asked.name !== undefined) delete connection.submittedNamedStatements[this.asked.name];
    super.handleError(error, connection);
  }

  /** `pg` notes what the server has prepared under the name and text of the query that is being answered. */
  private speakOf({ name, text }: Statement): void {
    this.name = name;
    this.text = text;
  }
}
