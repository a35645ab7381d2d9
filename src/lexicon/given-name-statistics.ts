import type { Container } from './container.js';

/**
 * How much a character looks like one of a Chinese given name, by its place: alone (王**伟**), first of two (王**建**国)
 * or second of two (王建**国**).
 *
 * A figure compares how often the character stands in that place, among the names of a dictionary, with how often it
 * stands in running text: `128 + 16 · log2(P(character | place) / P(character | text))`, rounded and kept in 1–255. So
 * 128 is as common in names as elsewhere, 144 twice as common, 112 half as common. 0: never seen in that place.
 */
export class GivenNameStatistics {
  readonly #characters: Uint16Array;
  /** By place: a figure a character. */
  readonly #columns: readonly Uint8Array[];
  /** By place: a figure a UTF-16 unit, made when first asked for. */
  readonly #tables: (Uint8Array | undefined)[] = [];

  constructor(container: Container) {
    this.#characters = container.get('givenNames.character', 'u16');
    this.#columns = ['single', 'first', 'second'].map((place) => container.get(`givenNames.${place}`, 'u8'));
  }

  /** @param charCode one UTF-16 unit of normalized text */
  single(charCode: number): number {
    return this.#table(0)[charCode] ?? 0;
  }

  first(charCode: number): number {
    return this.#table(1)[charCode] ?? 0;
  }

  second(charCode: number): number {
    return this.#table(2)[charCode] ?? 0;
  }

  #table(place: number): Uint8Array {
    let table = this.#tables[place];
    if (table === undefined) {
      table = new Uint8Array(0x10000);
      const column = this.#columns[place] as Uint8Array;
      for (let i = 0; i < column.length; i++) table[this.#characters[i] as number] = column[i] as number;
      this.#tables[place] = table;
    }
    return table;
  }
}
