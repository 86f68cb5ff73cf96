import { strToU8, zipSync } from 'fflate';

type Cell = string | { readonly formula: string; readonly shown: string };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letterOf = (column: number) => String.fromCharCode(65 + column);
const cellOf = (cell: Cell, address: string) =>
  typeof cell === 'string'
    ? `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
    : `<c r="${address}"><f>${escaped(cell.formula)}</f><v>${escaped(cell.shown)}</v></c>`;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook of one sheet, as a spreadsheet program writes it, or as somebody changed it since. */
export function workbook(rows: readonly (readonly Cell[])[], change = (sheet: string) => sheet): Buffer {
  const written = rows.map((cells, row) => {
    const filled = cells.map((cell, column) => cellOf(cell, `${letterOf(column)}${row + 1}`)).join('');
    return `<row r="${row + 1}">${filled}</row>`;
  });
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': change(
      `<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData></worksheet>`,
    ),
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}
