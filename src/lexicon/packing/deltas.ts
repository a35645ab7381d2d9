import { VarintReader, VarintWriter } from '../varint.js';

/** A signed number as one ≥ 0, small ones small: 0, −1, 1, −2, … become 0, 1, 2, 3, … */
export function signedOf(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** What {@link signedOf} was given. */
export function signedFrom(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** Reads what was written through {@link signedOf}. */
export function readSigned(reader: VarintReader): number {
  return signedFrom(reader.read());
}

/** How many there are, then each as its difference from the one before. For columns that mostly rise in small steps. */
export function packDeltas(column: Int32Array | Uint32Array): Uint8Array {
  const writer = new VarintWriter();
  writer.write(column.length);
  let last = 0;
  for (const value of column) {
    writer.write(signedOf(value - last));
    last = value;
  }
  return writer.bytes();
}

/** Fills an array of the right type and length, which `make` gives, with what {@link packDeltas} wrote. */
export function unpackDeltas<Column extends Int32Array | Uint32Array>(
  bytes: Uint8Array,
  make: (length: number) => Column,
): Column {
  const reader = new VarintReader(bytes);
  const column = make(reader.read());
  let value = 0;
  for (let i = 0; i < column.length; i++) {
    value += readSigned(reader);
    column[i] = value;
  }
  return column;
}
