import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** What is seen at a point, as the place of its colour; x and y run from 0 to 1. */
export type View = (x: number, y: number) => number;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A real picture of a few hundred bytes (PNG with a palette): what a photographer would hand over, in the small. */
export function picture(colours: readonly Colour[], view: View, [width, height] = [240, 160] as const): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_row, y) => [
    0,
    ...Array.from({ length: width }, (_column, x) => view(x / width, y / height)),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SKY: Colour = [196, 222, 240];
const RIVER: Colour = [138, 112, 78];
const BOAT: Colour = [178, 58, 46];
const TABLE: Colour = [240, 232, 210];
const JETTY: Colour = [92, 70, 48];
const INK: Colour = [40, 40, 48];

const inside = (x: number, y: number, [left, top, right, bottom]: readonly [number, number, number, number]): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** The first picture: the table so near that numbers and names on it can be read. */
export const NEAR = picture([SKY, RIVER, BOAT, TABLE, JETTY, INK], (x, y) => {
  if (inside(x, y, [0.3, 0.5, 0.7, 0.85])) return Math.floor(y * 40) % 4 === 0 ? 5 : 3;
  if (inside(x, y, [0.1, 0.35, 0.9, 0.95])) return 2;
  return y < 0.3 ? 0 : 1;
});

/** The second one, from the jetty: the boat, the river and nobody’s papers. */
export const FROM_JETTY = picture([SKY, RIVER, BOAT, TABLE, JETTY, INK], (x, y) => {
  if (y > 0.8 && x < 0.6) return 4;
  if (inside(x, y, [0.25, 0.45, 0.8, 0.6])) return 2;
  if (inside(x, y, [0.4, 0.33, 0.65, 0.45])) return 3;
  return y < 0.4 ? 0 : 1;
});

/** The designer's map: the river with three jetties on it. */
export const JETTIES = picture([TABLE, RIVER, BOAT, INK], (x, y) => {
  const middle = 0.5 + 0.18 * Math.sin(x * 6);
  const jetty = [0.2, 0.5, 0.8].some((at) => Math.abs(x - at) < 0.03 && Math.abs(y - (middle - 0.14)) < 0.04);
  if (jetty) return 2;
  return Math.abs(y - middle) < 0.07 ? 1 : 0;
});
