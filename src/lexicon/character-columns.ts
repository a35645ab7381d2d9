import type { Container } from './container.js';

/** Figures of single characters, as columns of the compiled lexicon; each becomes a table by UTF-16 unit when first asked for. */
export class CharacterColumns {
  readonly #characters: Uint16Array;
  readonly #columns: readonly Uint8Array[];
  readonly #tables: (Uint8Array | undefined)[] = [];

  /** @param prefix of the sections: `givenNames.` */
  constructor(container: Container, prefix: string, names: readonly string[]) {
    this.#characters = container.get(`${prefix}character`, 'u16');
    this.#columns = names.map((name) => container.get(prefix + name, 'u8'));
  }

  /** @param charCode one UTF-16 unit of normalized text; 0 stands for a character the column does not have. */
  figure(column: number, charCode: number): number {
    let table = this.#tables[column];
    if (table === undefined) {
      table = new Uint8Array(0x10000);
      const figures = this.#columns[column] as Uint8Array;
      for (let i = 0; i < figures.length; i++) table[this.#characters[i] as number] = figures[i] as number;
      this.#tables[column] = table;
    }
    return table[charCode] ?? 0;
  }
}
