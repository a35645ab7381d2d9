import { CharacterColumns } from './character-columns.js';
import type { Container } from './container.js';

/**
 * How much a character looks like one of a foreign name, by its place: **克**林顿, 克**林**顿, 克林**顿**. Figures are like
 * those of {@link GivenNameStatistics}: 128 is as common in names as in running text, 16 more is twice as common.
 */
export class ForeignNameStatistics {
  readonly #columns: CharacterColumns;

  constructor(container: Container) {
    this.#columns = new CharacterColumns(container, 'foreignNames.', ['first', 'inner', 'last', 'rarity']);
  }

  /** @param charCode one UTF-16 unit of normalized text */
  first(charCode: number): number {
    return this.#columns.figure(0, charCode);
  }

  inner(charCode: number): number {
    return this.#columns.figure(1, charCode);
  }

  last(charCode: number): number {
    return this.#columns.figure(2, charCode);
  }

  /** How rare the character is in running text: `-8 · log2(share)`; 0 if it is in no name. */
  rarity(charCode: number): number {
    return this.#columns.figure(3, charCode);
  }
}
