const END = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_HEAD = 46;

/** The two numbers by which archives since 1980 tell a moment, in steps of two seconds. */
function stamp(at: Date): { time: number; day: number } {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return { time, day };
}

/** Dates every part of an archive from one moment, so that the same content gives the same bytes whenever it is written. */
export function datedZip(bytes: Buffer, at: Date): Buffer {
  const { time, day } = stamp(at);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new RangeError('No archive.');
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(place) !== ENTRY) throw new RangeError('No part of an archive.');
    const head = bytes.readUInt32LE(place + 42);
    bytes.writeUInt16LE(time, place + 12);
    bytes.writeUInt16LE(day, place + 14);
    bytes.writeUInt16LE(time, head + 10);
    bytes.writeUInt16LE(day, head + 12);
    place +=
      ENTRY_HEAD + bytes.readUInt16LE(place + 28) + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return bytes;
}
