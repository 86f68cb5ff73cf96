import QRCode from 'qrcode';
import type { Block, Paper } from '../papers/index.js';

/** What is to be scanned → its picture as PNG. */
export type ScanCodes = ReadonlyMap<string, Buffer>;

/** The QR codes of a paper, drawn once each. */
export async function drawScanCodes({ body, annexes = [] }: Paper): Promise<ScanCodes> {
  const contents = [...new Set(scanned([...body, ...annexes.flatMap((annex) => annex.body)]))];
  return new Map(
    await Promise.all(
      contents.map(
        async (content) =>
          [
            content,
            await QRCode.toBuffer(content, { errorCorrectionLevel: 'M', margin: 1, scale: 8 }),
          ] as const,
      ),
    ),
  );
}

const scanned = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'beside') return scanned([...block.left, ...block.right]);
    return block.kind === 'scanCode' ? [block.content] : [];
  });

export function getScanCode(codes: ScanCodes, content: string): Buffer {
  const picture = codes.get(content);
  if (!picture) throw new Error('A QR code was not drawn');
  return picture;
}
