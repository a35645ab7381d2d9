/** A set of UTF-16 units, made once per rule; {@link Page.isOneOf} asks it. One bit a unit. */
export type CharacterSet = Uint8Array;

/** @param characters of one UTF-16 unit each */
export function characterSet(characters: string): CharacterSet {
  const set = new Uint8Array(0x10000 / 8);
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    set[unit >> 3] = (set[unit >> 3] as number) | (1 << (unit & 7));
  }
  return set;
}
