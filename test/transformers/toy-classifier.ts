import type { TokenClassifier } from '../../src/transformers/index.js';

export interface Toy {
  /** What it finds, wherever a name is in the window as a whole: `{ 周文渊: 'PER' }`. */
  readonly names: Readonly<Record<string, string>>;
  /** `BIO`, `BIOES` or `BMES`. */
  readonly scheme?: 'BIO' | 'BIOES' | 'BMES';
  /** Tokens that it takes, special ones among them. */
  readonly limit?: number;
  /** Sees names where there are none in so many tokens at each edge of its window. */
  readonly blurred?: number;
}

const CLASSES = ['PER', 'ORG'];

/**
 * A classifier that knows some names by heart. Its tokens are characters, lower case; what is in no common plane is
 * `[UNK]`. Counts how often it is asked.
 */
export function toyClassifier({
  names,
  scheme = 'BIO',
  limit = 512,
  blurred = 0,
}: Toy): TokenClassifier & { calls: number } {
  const prefixes = scheme === 'BIO' ? ['B', 'I'] : [...(scheme === 'BIOES' ? 'BIES' : 'BMES')];
  const labels = ['O', ...CLASSES.flatMap((name) => prefixes.map((prefix) => `${prefix}-${name}`))];
  const tokenize = (text: string, { add_special_tokens }: { add_special_tokens: boolean }): string[] => {
    const tokens = Array.from(text.replace(/\s/g, ''), (character) =>
      character.length > 1 ? '[UNK]' : character.toLowerCase(),
    );
    return add_special_tokens ? ['[CLS]', ...tokens, '[SEP]'] : tokens;
  };
  const label = (tokens: readonly string[]): string[] => {
    const found = tokens.map(() => 'O');
    for (let at = 1; at < tokens.length - 1; at++) {
      if (at <= blurred || at >= tokens.length - 1 - blurred) found[at] = `${prefixes[0]}-ORG`;
      for (const [name, className] of Object.entries(names)) {
        const expected = tokenize(name, { add_special_tokens: false });
        if (expected.some((token, index) => tokens[at + index] !== token)) continue;
        expected.forEach((_, index) => {
          found[at + index] = `${placeOf(index, expected.length, scheme)}-${className}`;
        });
        at += expected.length - 1;
        break;
      }
    }
    return found;
  };
  const toy = {
    calls: 0,
    tokenizer: Object.assign((text: string): unknown => tokenize(text, { add_special_tokens: true }), {
      tokenize,
      model_max_length: limit,
      unk_token: '[UNK]',
    }),
    model: Object.assign(
      async (inputs: unknown) => {
        toy.calls++;
        const tokens = inputs as readonly string[];
        if (tokens.length > limit) throw new Error(`${tokens.length} tokens are more than ${limit}`);
        const rows = label(tokens).map((name) => labels.map((other) => (other === name ? 4 : 0)));
        return { logits: { dims: [1, tokens.length, labels.length], data: Float32Array.from(rows.flat()) } };
      },
      { config: { id2label: Object.fromEntries(labels.entries()) } },
    ),
  };
  return toy;
}

function placeOf(index: number, length: number, scheme: string): string {
  if (scheme === 'BIO') return index === 0 ? 'B' : 'I';
  if (length === 1) return 'S';
  if (index === 0) return 'B';
  if (index === length - 1) return 'E';
  return scheme === 'BMES' ? 'M' : 'I';
}
