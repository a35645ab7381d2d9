// How far two annotators agree: F1 of one annotation against the other, in percent, over the files that both have.
//   npx tsx benchmarks/agreement.ts [FIRST SECOND] [--errors N]
// Without folders, the two passes that benchmarks/gold was settled from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreErrorLines, scoreLines } from '../src/cli/score-lines.js';
import { type Extraction, type GoldDocument, parseGold, Scorer } from '../src/evaluation/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
});
const PASSES = join(import.meta.dirname, 'gold/passes');
const [first = join(PASSES, 'first'), second = join(PASSES, 'second')] = positionals;

const others = new Set(readdirSync(second));
const scorer = new Scorer();
for (const file of readdirSync(first).sort()) {
  if (!file.endsWith('.gold') || !others.has(file)) continue;
  const [one, other] = [first, second].map((folder) => parseGold(readFileSync(join(folder, file), 'utf8'), file));
  if (one && other) scorer.add(one, asExtraction(other, one));
}
const report = scorer.report();
console.log(`${report.documents} documents, ${report.characters} characters`);
for (const line of [...scoreLines(report), ...scoreErrorLines(report, Number(values.errors))]) console.log(line);

/** An annotation in the form of a result, so that it can be scored. */
function asExtraction({ entities, appointments, same, text, name }: GoldDocument, other: GoldDocument): Extraction {
  if (text !== other.text) throw new Error(`${name}: the two annotations have different texts`);
  const fullest = new Map(same.flatMap((names) => names.map((member) => [member, names[0] ?? member])));
  return {
    mentions: entities,
    appointments: appointments.map(({ person, position, organization, status }) => ({
      person: { text: person, entity: { name: fullest.get(person) ?? person } },
      position: { text: position },
      organization: organization === null ? null : { text: organization },
      status,
    })),
    // The scorer joins all kinds of entities, so one list will do.
    people: same.map((names) => ({ name: names[0] ?? '', mentions: names.map((member) => ({ text: member })) })),
  };
}
