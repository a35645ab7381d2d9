/**
 * Latin letters (with diacritics up to U+024F) and ASCII digits: what a Latin word is made of. A dictionary word that
 * begins or ends with one does not match inside a longer run of them: `5G` is not in `15G`, `AI` not in `AIDS`.
 */
export function isLatin(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7;
}

/** Whether a Latin run goes on across `position`, so that no word may begin or end there. */
export function splitsLatin(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false;
  return isLatin(text.charCodeAt(position - 1)) && isLatin(text.charCodeAt(position));
}

/** {@link splitsLatin} for a text given as UTF-16 units. */
export function splitsLatinUnits(units: Uint16Array, position: number): boolean {
  if (position <= 0 || position >= units.length) return false;
  return isLatin(units[position - 1] as number) && isLatin(units[position] as number);
}
