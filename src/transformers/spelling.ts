import type { TokenClassifier } from './token-classifier.js';

/** How a tokenizer writes text into its tokens: both sides are brought to one form and then compared. */
export interface Spelling {
  /** A piece of the text. */
  piece(text: string): string;
  /** A token; empty if it stands for no character. */
  token(token: string): string;
}

/** Characters: `##` and `▁` mark what begins no word or does; case, accents and width may be folded. */
const CHARACTERS: Spelling = {
  piece: fold,
  token: (token) => fold(token.length > 2 && token.startsWith('##') ? token.slice(2) : token),
};

/** Bytes of UTF-8, each as a character of its own, as GPT-2 writes them. */
const BYTES: Spelling = {
  piece: (text) => String.fromCharCode(...new TextEncoder().encode(text)),
  token: (token) =>
    Array.from(token, (character) => String.fromCharCode(BYTE_OF.get(character) ?? 0x20))
      .join('')
      .replace(/[\t\n\r ]/g, ''),
};

/** What a character shows after its tokenizer may have changed it in any of the usual ways. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{C}\s\u2581\uFFFD]/gu, '');
}

/** Bytes that are printable in Latin-1 stand for themselves, the others for characters from U+0100 on. */
const BYTE_OF: ReadonlyMap<string, number> = (() => {
  const isPrintable = (byte: number) => (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
  const pairs: [string, number][] = [];
  let others = 0;
  for (let byte = 0; byte < 256; byte++) {
    pairs.push([String.fromCharCode(isPrintable(byte) ? byte : 0x100 + others++), byte]);
  }
  return new Map(pairs);
})();

/** Tells by one character which spelling a tokenizer has. */
export function spellingOf({ tokenize }: { tokenize: TokenClassifier['tokenizer']['tokenize'] }): Spelling {
  const tokens = tokenize('青', { add_special_tokens: false });
  return tokens.map((token) => BYTES.token(token)).join('') === BYTES.piece('青') ? BYTES : CHARACTERS;
}
