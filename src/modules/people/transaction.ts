/** An open transaction, as far as one module lets another take part in it. */
export interface Transaction {
  query<Rows>(sql: string, values?: unknown[]): Promise<Rows>;
}
