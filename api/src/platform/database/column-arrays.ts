/** SQL of each column by its name in the program. */
export type ColumnsOf<Row> = { [Field in keyof Row]: string };
/** Rows as one array a column, all in the same order. */
export type ColumnArrays<Row> = { [Field in keyof Row]: Row[Field][] };

/**
 * SQL for one JSON value: `ColumnArrays` of the rows it is selected from. PostgreSQL writes thousands of rows so in half the
 * time that naming every field of every row takes, and in half the space.
 */
export function columnArrays<Row>(columns: ColumnsOf<Row>): string {
  const arrays = Object.entries<string>(columns).map(([field, sql]) => `'${field}', coalesce(json_agg(${sql}), '[]')`);
  return `json_build_object(${arrays.join(', ')})`;
}
