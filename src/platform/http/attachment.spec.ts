import { describe, expect, it } from '@jest/globals';
import { attachmentNamed } from './attachment.js';

describe('attachmentNamed', () => {
  it('bares only what RFC 8187 allows, and gives every name back', () => {
    const name = `Phiếu đánh giá "Mây" (1)*'%.docx`;
    const [, coded = ''] = attachmentNamed(name).match(/^attachment; filename\*=UTF-8''(.+)$/) ?? [];
    expect(coded).toMatch(/^[\w!#$&+\-.^`|~%]+$/);
    expect(decodeURIComponent(coded)).toBe(name);
  });
});
