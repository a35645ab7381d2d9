import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines } from '../../src/cli/byte-lines.js';

async function linesOf(chunks: readonly string[], longest: number): Promise<(string | undefined)[]> {
  const source = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  })();
  const lines: (string | undefined)[] = [];
  for await (const { number, bytes } of byteLines(source, longest)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes === undefined ? undefined : Buffer.from(bytes).toString());
  }
  return lines;
}

describe('byteLines', () => {
  it('gives what splitting the whole would, however it comes in', async () => {
    const chunks = fc.array(fc.stringMatching(/^[ab\n]{0,6}$/), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 0, max: 9 }), async (pieces, longest) => {
        const whole = pieces.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();
        expect(await linesOf(pieces, longest)).toEqual(whole.map((line) => (line.length > longest ? undefined : line)));
      }),
      { numRuns: 200 },
    );
  });

  it('does not wait for the end of a line that is cut between the bytes of a character', async () => {
    const [bytes, cut] = [Buffer.from('青禾\n县'), 1];
    const source = (async function* () {
      yield bytes.subarray(0, cut);
      yield bytes.subarray(cut);
    })();
    const lines: string[] = [];
    for await (const line of byteLines(source, 99)) lines.push(Buffer.from(line.bytes ?? []).toString());
    expect(lines).toEqual(['青禾', '县']);
  });
});
