import { zipSync, type Zippable } from 'fflate';

/** Some programs read no archive from before this day; it stands for every part, whatever the zone of the machine. */
const partsFrom = new Date(1980, 0, 1);

/** Parts of a document as its file: the same parts give the same bytes, whenever they are packed. */
export const packed = (parts: Zippable): Buffer => Buffer.from(zipSync(parts, { mtime: partsFrom }));
