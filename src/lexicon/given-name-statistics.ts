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
  readonly #container: Container;
  #columns: readonly [Uint8Array, Uint8Array, Uint8Array] | undefined;

  constructor(container: Container) {
    this.#container = container;
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

  #table(place: 0 | 1 | 2): Uint8Array {
    this.#columns ??= expand(this.#container);
    return this.#columns[place];
  }
}

/** From one row a character to one table a place, indexed by UTF-16 unit. */
function expand(container: Container): readonly [Uint8Array, Uint8Array, Uint8Array] {
  const characters = container.get('givenNames.character', 'u16');
  const table = (name: string): Uint8Array => {
    const column = container.get(`givenNames.${name}`, 'u8');
    const expanded = new Uint8Array(0x10000);
    for (let i = 0; i < characters.length; i++) expanded[characters[i] as number] = column[i] as number;
    return expanded;
  };
  return [table('single'), table('first'), table('second')];
}
