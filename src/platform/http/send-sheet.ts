import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { printSheet, sheetMediaType, type SheetTable } from '../printing/index.js';
import { attachmentNamed, downloadHeaders } from './attachment.js';

/** A handler that answers tables as a spreadsheet. */
export const ApiSheet = () =>
  applyDecorators(
    ApiProduces(sheetMediaType),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** Answers tables as a spreadsheet to be saved; its name has no ending yet. */
export async function sendSheet(
  { tables, fileName }: { readonly tables: readonly SheetTable[]; readonly fileName: string },
  reply: FastifyReply,
): Promise<StreamableFile> {
  const content = await printSheet(tables);
  void reply.headers(downloadHeaders);
  return new StreamableFile(content, {
    type: sheetMediaType,
    length: content.length,
    disposition: attachmentNamed(`${fileName}.xlsx`),
  });
}
