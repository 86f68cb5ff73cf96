/** Who writes, under which name of the wish: the fields of `WriteKey` at the HTTP edge. */
export interface Writer {
  readonly personId: string;
  readonly write: { readonly key: string; readonly fingerprint: string };
}
