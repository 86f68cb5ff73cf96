import { afterAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.js';
import { zip, type ZipPart } from '../../../test/support/zip.js';
import { isNamedHonestly } from './media-type.js';
import { sniff } from './sniff.js';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const contentTypes = (main: string): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${main}+xml"/></Types>`,
});
const wordParts = [contentTypes(`${docx}.main`), { name: '_rels/.rels' }, { name: 'word/document.xml' }];

let number = 0;
function sniffContent(content: string | Buffer) {
  const path = join(folder.path, String((number += 1)));
  writeFileSync(path, content);
  return sniff(path);
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

describe('sniff', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ['image/jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
    ['image/png', Buffer.concat([png, Buffer.from('0000000a49444154789c6300010000050001', 'hex')])],
    ['image/webp', Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0', 'latin1')],
    [docx, zip(wordParts)],
    [xlsx, zip([contentTypes(`${xlsx}.main`), { name: 'xl/workbook.xml' }])],
  ])('knows %s', async (mediaType, content) => {
    expect(await sniffContent(content)).toBe(mediaType);
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['text', 'Hồ sơ sản phẩm'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a picture that can carry script', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['an animated picture of a kind we do not take', 'GIF89a\x01\x00\x01\x00'],
    [
      'an old Office document, which may be an encrypted new one',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
    ],
    ['any archive', zip([{ name: 'readme.txt' }])],
    [
      'an archive that only says it is a document',
      zip([contentTypes(`${docx}.main`), { name: 'readme.txt' }]),
    ],
    ['a document with macros', zip([...wordParts, { name: 'word/vbaProject.bin' }])],
    [
      'a document that says it has macros',
      zip([
        contentTypes('application/vnd.ms-word.document.macroEnabled.main'),
        { name: 'word/document.xml' },
      ]),
    ],
    ['an encrypted entry', zip([...wordParts, { name: 'word/styles.xml', encrypted: true }])],
    ['a bomb', zip([...wordParts, { name: 'word/media/image1.png', claimedBytes: 190 * 1024 * 1024 }])],
    ['a name that leads outside', zip([...wordParts, { name: '../../etc/cron.d/x' }])],
    ['a document cut off in the middle', zip(wordParts).subarray(0, 400)],
    ['a document without its directory', zip(wordParts).subarray(0, -22)],
  ])('takes no %s', async (_what, content) => {
    expect(await sniffContent(content)).toBeUndefined();
  });
});

describe('isNamedHonestly', () => {
  it.each([
    ['Giấy chứng nhận.PDF', true],
    ['scan.jpeg', false],
    ['pdf', false],
    ['scan.pdf.exe', false],
  ])('%s for a PDF: %s', (fileName, honest) => {
    expect(isNamedHonestly(fileName, 'application/pdf')).toBe(honest);
  });
});
