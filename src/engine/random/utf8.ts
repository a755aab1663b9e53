const REPLACEMENT = 0xfffd;

/**
 * Bounds the bytes that a text takes in UTF-8.
 * @param text any text
 * @returns a number of bytes that is certainly enough
 */
export function byteLengthAtMost(text: string): number {
  return 3 * text.length;
}

/**
 * Writes a text as UTF-8 (the Unicode Standard, table 3-6); TextEncoder does the same, but belongs to the host and not
 * to the language.
 * @param text any text; a surrogate without its pair is written as U+FFFD
 * @param bytes where to write, from its start, with room for `byteLengthAtMost(text)`
 * @returns how many bytes were written
 */
export function writeUtf8(text: string, bytes: Uint8Array): number {
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    const point = isSurrogate ? pairAt(text, i) : unit;
    if (point >= 0x10000) i++;
    end = writePoint(point, bytes, end);
  }
  return end;
}

function pairAt(text: string, i: number): number {
  const point = text.codePointAt(i)!;
  return point >= 0x10000 ? point : REPLACEMENT;
}

function writePoint(point: number, bytes: Uint8Array, start: number): number {
  let end = start;
  if (point < 0x800) {
    bytes[end++] = 0xc0 | (point >> 6);
  } else if (point < 0x10000) {
    bytes[end++] = 0xe0 | (point >> 12);
    bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
  } else {
    bytes[end++] = 0xf0 | (point >> 18);
    bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
    bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
  }
  bytes[end++] = 0x80 | (point & 0x3f);
  return end;
}
