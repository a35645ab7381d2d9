import { CharacterColumns } from './character-columns.js';
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
  readonly #columns: CharacterColumns;

  constructor(container: Container) {
    this.#columns = new CharacterColumns(container, 'givenNames.', ['single', 'first', 'second', 'rarity']);
  }

  /** @param charCode one UTF-16 unit of normalized text */
  single(charCode: number): number {
    return this.#columns.figure(0, charCode);
  }

  first(charCode: number): number {
    return this.#columns.figure(1, charCode);
  }

  second(charCode: number): number {
    return this.#columns.figure(2, charCode);
  }

  /** How rare the character is in running text: `-8 · log2(share)`; 0 if it is in no name. */
  rarity(charCode: number): number {
    return this.#columns.figure(3, charCode);
  }
}
