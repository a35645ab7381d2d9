import type { Container } from './container.js';
import type { StringTable } from './string-table.js';

/**
 * The administrative divisions of China as columns: provinces (level 1), cities and prefectures (2), counties and
 * districts (3), towns and streets (4), with Hong Kong, Macao and Taiwan. A division is known by its index; parents
 * come before their children.
 *
 * Groupings that are no divisions of their own (市辖区, 省直辖县级行政区划) have a code and an empty name and stay out
 * of paths and names.
 */
export class Divisions {
  readonly length: number;
  /** Year of the official list. Codes are reused and retired, so keep it with any code that is stored. */
  readonly edition: number;
  readonly #code: Uint32Array;
  readonly #parent: Int32Array;
  readonly #level: Uint8Array;
  readonly #name: Uint32Array;
  readonly #searchable: Uint32Array;
  readonly #rowStart: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #strings: StringTable;
  /** Names that somebody asked for. */
  readonly #names = new Map<number, string>();

  constructor(container: Container, strings: StringTable) {
    this.#code = container.get('divisions.code', 'u32');
    this.#parent = container.get('divisions.parent', 'i32');
    this.#level = container.get('divisions.level', 'u8');
    this.#name = container.get('divisions.name', 'u32');
    this.#searchable = container.get('divisions.searchable', 'u32');
    this.#rowStart = container.get('divisions.rowStart', 'u32');
    this.#rows = container.get('divisions.rows', 'u32');
    this.#strings = strings;
    this.length = this.#code.length;
    this.edition = container.get('divisions.edition', 'u16')[0] ?? 0;
  }

  /** GB/T 2260 code of 6 digits, for level 4 the statistical code of 9; empty where the list has none (below Hong Kong, Macao, Taiwan). */
  code(index: number): string {
    const code = this.#code[index] ?? 0;
    return code === 0 ? '' : String(code);
  }

  /** Full name: 中原区. */
  name(index: number): string {
    let name = this.#names.get(index);
    if (name === undefined) {
      name = this.#strings.get(this.#name[index] ?? 0);
      this.#names.set(index, name);
    }
    return name;
  }

  /** 1–4. */
  level(index: number): number {
    return this.#level[index] ?? 0;
  }

  /** Index of the division one level up, -1 for provinces. */
  parent(index: number): number {
    return this.#parent[index] ?? -1;
  }

  /** Full names from the province down: `['河南省', '郑州市', '中原区']`. */
  path(index: number): string[] {
    const path: string[] = [];
    for (let at = index; at >= 0; at = this.parent(at)) {
      const name = this.name(at);
      if (name !== '') path.push(name);
    }
    return path.reverse();
  }

  /**
   * All divisions with this full name or short form, higher levels first, then by code: `朝阳` is a city in Liaoning
   * and a district in Beijing and in Changchun. Full names shared by hundreds of towns give hundreds of indexes.
   *
   * @param name normalized, as {@link SourceText.text} is
   */
  byName(name: string): readonly number[] {
    let low = 0;
    let high = this.#searchable.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#strings.compare(this.#searchable[middle] as number, name);
      if (order === 0) {
        return Array.from(this.#rows.subarray(this.#rowStart[middle] as number, this.#rowStart[middle + 1] as number));
      }
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return [];
  }
}
