import { parentPort } from 'node:worker_threads';
import type { Paper } from '../papers/index.js';
import type { PaperFormat } from './paper-formats.js';
import { setPaper } from './set-paper.js';

/** What the worker is handed, and what it hands back under the same number. */
export interface PrintJob {
  readonly number: number;
  readonly paper: Paper;
  readonly format: PaperFormat;
}
export type PrintedJob = { readonly number: number } & (
  { readonly content: Uint8Array<ArrayBuffer> } | { readonly fault: unknown }
);

const port = parentPort;
if (!port) throw new Error('Papers are printed in a worker');

port.on('message', ({ number, paper, format }: PrintJob) => {
  const answer = (printed: PrintedJob, moved: ArrayBuffer[] = []) => port.postMessage(printed, moved);
  setPaper(paper, format).then(
    (made) => {
      // A copy of its own: the buffers of Node share a larger one.
      const content = new Uint8Array(made);
      answer({ number, content }, [content.buffer]);
    },
    (fault: unknown) => answer({ number, fault }),
  );
});
