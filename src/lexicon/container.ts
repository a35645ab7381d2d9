import { DianmingError } from '../errors.js';
import { xxhash32 } from './xxhash32.js';

/**
 * One file that holds named arrays of numbers, made so that reading is only looking: each section becomes a view on
 * the file's bytes.
 *
 * | offset | bytes | field                                                                            |
 * | ------ | ----- | -------------------------------------------------------------------------------- |
 * | 0      | 8     | `DIANMING` in ASCII                                                              |
 * | 8      | 4     | version of this layout                                                           |
 * | 12     | 4     | length of the whole file                                                         |
 * | 16     | 4     | XXH32 of everything from offset 20 on                                            |
 * | 20     | 4     | length of the table                                                              |
 * | 24     |       | table: JSON, one `[name, element type, offset, number of elements]` a section    |
 * |        |       | sections, ascending by name, each at a multiple of 8, holes filled with zeroes   |
 *
 * Numbers are unsigned and little-endian. The same sections always give the same bytes.
 */
export const FORMAT_VERSION = 1;

const MAGIC = 'DIANMING';
const CHECKED_FROM = 20;
const TABLE_FROM = 24;

const ELEMENT_TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

interface ArrayOf {
  readonly i8: Int8Array;
  readonly u8: Uint8Array;
  readonly i16: Int16Array;
  readonly u16: Uint16Array;
  readonly i32: Int32Array;
  readonly u32: Uint32Array;
  readonly f32: Float32Array;
  readonly f64: Float64Array;
}

export type ElementType = keyof ArrayOf;
export type Section = ArrayOf[ElementType];
export type Sections = Readonly<Record<string, Section>>;

type TableRow = readonly [name: string, type: ElementType, offset: number, length: number];

/** Lays sections out as one file. Their order in the record does not matter. */
export function writeContainer(sections: Sections): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sections).sort();
  // Offsets stand in the table, whose length depends on their digits: lay out until the table's length has settled.
  let tableLength = 0;
  let table = '';
  let end = 0;
  do {
    tableLength = table.length;
    end = aligned(TABLE_FROM + tableLength);
    const rows: TableRow[] = [];
    for (const name of names) {
      const section = sections[name] as Section;
      rows.push([name, typeOf(section), end, section.length]);
      end = aligned(end + section.byteLength);
    }
    table = JSON.stringify(rows);
  } while (table.length !== tableLength);

  const bytes = new Uint8Array(end);
  bytes.set(asciiBytes(MAGIC));
  bytes.set(asciiBytes(table), TABLE_FROM);
  for (const [name, , offset] of JSON.parse(table) as TableRow[]) {
    const { buffer, byteOffset, byteLength } = sections[name] as Section;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
  }
  const header = new DataView(bytes.buffer);
  header.setUint32(8, FORMAT_VERSION, true);
  header.setUint32(12, end, true);
  header.setUint32(20, tableLength, true);
  header.setUint32(16, xxhash32(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

/**
 * Opens what {@link writeContainer} wrote. Sections are views on `bytes`: leave the bytes alone from here on.
 * Bytes that start at an odd place of their buffer are copied once.
 *
 * @param fileName what messages call the file
 * @throws DianmingError `ERR_BINARY` if the bytes are too few, of another kind, of another version or damaged
 */
export function readContainer(bytes: Uint8Array, fileName: string): Container {
  const refuse = (problem: string): never => {
    throw new DianmingError('ERR_BINARY', `${fileName}: ${problem}`);
  };
  if (bytes.length < TABLE_FROM) refuse(`too short: ${bytes.length} bytes, the header alone has ${TABLE_FROM}`);
  // Not slice: that of Node's Buffer copies nothing.
  const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const magic = String.fromCharCode(...file.subarray(0, MAGIC.length));
  if (magic === 'DIANPACK') refuse('compressed: loadBundledLexicon opens it, from wherever its option “assets” says');
  if (magic !== MAGIC) refuse(`not a file of this package: starts with ${JSON.stringify(magic)}, not ${MAGIC}`);
  const header = new DataView(file.buffer, file.byteOffset, TABLE_FROM);
  const version = header.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    refuse(`format version ${version}, this package reads version ${FORMAT_VERSION}: compile it again`);
  }
  const length = header.getUint32(12, true);
  if (length !== file.length) refuse(`${file.length} bytes of ${length}: cut short or extended, fetch it again`);
  if (header.getUint32(16, true) !== xxhash32(file.subarray(CHECKED_FROM))) {
    refuse('checksum does not match: damaged, fetch or compile it again');
  }
  const tableEnd = TABLE_FROM + header.getUint32(20, true);
  const sections: Record<string, Section> = Object.create(null);
  for (const [name, type, offset, count] of parseTable(file.subarray(TABLE_FROM, tableEnd)) ??
    refuse('table unreadable')) {
    const Type = ELEMENT_TYPES[type];
    if (offset < tableEnd || offset + count * Type.BYTES_PER_ELEMENT > length || offset % 8 !== 0) {
      refuse(`section ${name} lies outside the file`);
    }
    sections[name] = new Type(file.buffer as ArrayBuffer, file.byteOffset + offset, count);
  }
  return new Container(sections, fileName);
}

/** The sections of one file, by name. */
export class Container {
  readonly #sections: Sections;

  constructor(
    sections: Sections,
    readonly fileName: string,
  ) {
    this.#sections = sections;
  }

  /** @throws DianmingError `ERR_BINARY` if there is no such section, or its elements are of another type */
  get<T extends ElementType>(name: string, type: T): ArrayOf[T] {
    const section = this.#sections[name];
    if (section === undefined) throw new DianmingError('ERR_BINARY', `${this.fileName}: section ${name} is missing`);
    if (typeOf(section) !== type) {
      throw new DianmingError('ERR_BINARY', `${this.fileName}: section ${name} holds ${typeOf(section)}, not ${type}`);
    }
    return section as ArrayOf[T];
  }

  /** All sections whose name starts with `prefix`, under the rest of their name. */
  withPrefix(prefix: string): Sections {
    const found: Record<string, Section> = {};
    for (const name of Object.keys(this.#sections)) {
      if (name.startsWith(prefix)) found[name.slice(prefix.length)] = this.#sections[name] as Section;
    }
    return found;
  }
}

function typeOf(section: Section): ElementType {
  for (const type of Object.keys(ELEMENT_TYPES) as ElementType[]) {
    if (section instanceof ELEMENT_TYPES[type]) return type;
  }
  throw new DianmingError('ERR_OPTION', `${Object.prototype.toString.call(section)} is no array that a file can hold`);
}

/** The checksum has vouched for the bytes; this refuses files that some other program made. */
function parseTable(bytes: Uint8Array): readonly TableRow[] | undefined {
  let rows: unknown;
  try {
    rows = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (!Array.isArray(rows)) return undefined;
  const sound = rows.every(
    (row: unknown) =>
      Array.isArray(row) &&
      typeof row[0] === 'string' &&
      Object.hasOwn(ELEMENT_TYPES, String(row[1])) &&
      Number.isInteger(row[2]) &&
      Number.isInteger(row[3]) &&
      row[3] >= 0,
  );
  return sound ? (rows as TableRow[]) : undefined;
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length !== text.length) throw new DianmingError('ERR_OPTION', 'section names must be ASCII');
  return bytes;
}

function aligned(offset: number): number {
  return (offset + 7) & ~7;
}
