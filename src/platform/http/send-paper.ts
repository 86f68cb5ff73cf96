import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Paper } from '../papers/index.js';
import { mediaTypeOf, paperFormats, printPaper, type PaperFormat } from '../printing/index.js';
import { attachmentNamed, downloadHeaders } from './attachment.js';

export class PaperQuery {
  @ApiProperty({ enum: paperFormats })
  @IsIn(paperFormats)
  format: PaperFormat;
}

/** A handler that answers a paper as a file. */
export const ApiPaper = () =>
  applyDecorators(
    ApiProduces(...Object.values(mediaTypeOf)),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** Prints a paper and answers it as a file to be saved; its name has no ending yet. */
export async function sendPaper(
  { paper, fileName }: { readonly paper: Paper; readonly fileName: string },
  format: PaperFormat,
  reply: FastifyReply,
): Promise<StreamableFile> {
  const content = await printPaper(paper, format);
  void reply.headers(downloadHeaders);
  return new StreamableFile(content, {
    type: mediaTypeOf[format],
    length: content.length,
    disposition: attachmentNamed(`${fileName}.${format}`),
  });
}
