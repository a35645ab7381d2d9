import type { Container, Sections } from './container.js';

// Ids from here on are not places in the table but the numeral itself: 45,000 division codes need no room.
const NUMERALS = 0x80000000;

/**
 * Many strings in two arrays. String `id` is the UTF-16 units `[offsets[id], offsets[id + 1])`; id 0 is the empty
 * string. UTF-16, because Chinese takes two bytes a character in it and three in UTF-8, and because turning units
 * into a string needs no decoder. Numerals of up to nine digits take no room: their id is the number, with the top bit set.
 */
export class StringTable {
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;

  constructor(units: Uint16Array, offsets: Uint32Array) {
    this.#units = units;
    this.#offsets = offsets;
  }

  static from(container: Container, prefix: string): StringTable {
    return new StringTable(container.get(`${prefix}units`, 'u16'), container.get(`${prefix}offsets`, 'u32'));
  }

  get length(): number {
    return this.#offsets.length - 1;
  }

  /** Less than 0 if string `id` comes before `text` by UTF-16 units, 0 if it is the same; makes no string. */
  compare(id: number, text: string): number {
    if (id >= NUMERALS) {
      const numeral = this.get(id);
      return numeral < text ? -1 : numeral === text ? 0 : 1;
    }
    const start = this.#offsets[id] as number;
    const length = (this.#offsets[id + 1] as number) - start;
    const common = Math.min(length, text.length);
    for (let i = 0; i < common; i++) {
      const difference = (this.#units[start + i] as number) - text.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  /** Made anew at each call: keep what is needed often. */
  get(id: number): string {
    if (id >= NUMERALS) return String(id - NUMERALS);
    const start = this.#offsets[id] as number;
    return String.fromCharCode(...this.#units.subarray(start, this.#offsets[id + 1] as number));
  }
}

/** Gives each distinct string a number, in the order of first use. */
export class StringTableBuilder {
  readonly #ids = new Map<string, number>([['', 0]]);

  idOf(text: string): number {
    if (/^[1-9]\d{0,8}$/.test(text)) return NUMERALS + Number(text);
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
    }
    return id;
  }

  sections(prefix: string): Sections {
    const offsets = new Uint32Array(this.#ids.size + 1);
    let length = 0;
    for (const [text, id] of this.#ids) {
      offsets[id] = length;
      length += text.length;
    }
    offsets[this.#ids.size] = length;
    const units = new Uint16Array(length);
    let at = 0;
    for (const text of this.#ids.keys()) {
      for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
    }
    return { [`${prefix}units`]: units, [`${prefix}offsets`]: offsets };
  }
}
