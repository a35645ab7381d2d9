/**
 * Numbers as planes of bytes: all lowest bytes, then all second ones, … A compressor finds more alike among bytes of
 * one weight than among numbers.
 *
 * @param width bytes a number, at most 3; numbers must fit
 */
export function splitPlanes(numbers: Int32Array, width: number): Uint8Array {
  const { length } = numbers;
  const planes = new Uint8Array(length * width);
  for (let plane = 0; plane < width; plane++) {
    const at = plane * length;
    const shift = plane * 8;
    for (let i = 0; i < length; i++) planes[at + i] = ((numbers[i] as number) >>> shift) & 0xff;
  }
  return planes;
}

/** What {@link splitPlanes} was given. */
export function joinPlanes(planes: Uint8Array, width: number): Int32Array {
  const length = planes.length / width;
  const numbers = new Int32Array(length);
  for (let plane = 0; plane < width; plane++) {
    const at = plane * length;
    const shift = plane * 8;
    for (let i = 0; i < length; i++) numbers[i] = (numbers[i] as number) | ((planes[at + i] as number) << shift);
  }
  return numbers;
}
