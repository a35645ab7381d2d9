/** Lone surrogates as U+FFFD, one for one: what UTF-8 has no bytes for, strict readers refuse even escaped. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
