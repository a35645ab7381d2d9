import { expect, it } from 'vitest';
import { readLabels } from '../../src/transformers/label-table.js';
import { stitch } from '../../src/transformers/stitch.js';
import type { PieceLabels } from '../../src/transformers/window-labels.js';

const NAMES = ['O', 'B', 'I'];
const TABLE = readLabels({ 0: 'O', 1: 'B-PER', 2: 'I-PER' }, { PER: 'person' });

/** `OBI`: a label a piece; a small letter is one token with the piece before. */
function labelsOf(shown: string, length = shown.length): PieceLabels {
  const labels = new Int16Array(length).fill(-1);
  labels.set(Array.from(shown.toUpperCase(), (name) => NAMES.indexOf(name)));
  const glued = Uint8Array.from({ length }, (_, index) => (/[a-z]/.test(shown[index] ?? '') ? 1 : 0));
  return { labels, glued, probabilities: new Float32Array(length).fill(1) };
}

it.each([
  ['both see the same', 'OOBIIO', 2, 'BIIOOO', 'OOBIIOOO'],
  ['only the first sees a name across the middle', 'OOOBIIO', 1, 'OOOOOOOBI', 'OOOOOOOOBI'],
  ['only the second does', 'OOOOOOO', 1, 'OOBIIOOO', 'OOOBIIOOO'],
  ['they see two that overlap', 'OOBIO', 1, 'OOBIOO', 'OOOBIOO'],
  ['the second would go on with what the first ends', 'OOBOO', 1, 'OOIOOO', 'OOOIOOO'],
  ['a token of several characters is in the middle', 'OOOBbOO', 1, 'OOOOOOO', 'OOOOOOOO'],
  ['a name fills all of the overlap', 'OBIIII', 2, 'BIIIIO', 'OBIIIIIO'],
  ['nothing overlaps', 'OBI', 3, 'BIO', 'OBIBIO'],
])('where %s, no name is cut or doubled', (_, first, start, second, expected) => {
  const whole = labelsOf(first, start + second.length);
  stitch(whole, first.length, labelsOf(second), start, TABLE);
  const shown = Array.from(whole.labels, (label, piece) =>
    whole.glued[piece] === 1 ? NAMES[label]?.toLowerCase() : NAMES[label],
  );
  expect(shown.join('')).toBe(expected);
});
