/** `text` with U+FFFD for each lone surrogate, as UTF-8 encoders write it. No offset moves. */
export function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
