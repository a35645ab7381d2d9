// Prints how much benchmarks/gold holds, by series (the letter a file's name begins with), in Markdown.
//   npx tsx benchmarks/describe.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MENTION_TYPES } from '../src/document/types.js';
import { type GoldDocument, parseGold } from '../src/evaluation/index.js';

const GOLD = join(import.meta.dirname, 'gold');
const STATUSES = ['holds', 'appointed', 'removed'] as const;

const series = new Map<string, GoldDocument[]>();
const all: GoldDocument[] = [];
for (const file of readdirSync(GOLD).sort()) {
  if (!file.endsWith('.gold')) continue;
  const document = parseGold(readFileSync(join(GOLD, file), 'utf8'), file);
  const letter = file[0] as string;
  series.set(letter, [...(series.get(letter) ?? []), document]);
  all.push(document);
}

const header = ['', '篇', '字', '人名', '职位', '机构', '地名', '其中嵌套', '任职', ...STATUSES, '同指组'];
const rows = [...series].map(([letter, documents]) => row(`\`${letter}-*\``, documents));
for (const cells of [header, header.map((_, i) => (i === 0 ? '---' : '--:')), ...rows, row('合计', all)]) {
  console.log(`| ${cells.join(' | ')} |`);
}

function row(title: string, documents: readonly GoldDocument[]): string[] {
  const entities = documents.flatMap((document) => document.entities);
  const appointments = documents.flatMap((document) => document.appointments);
  const counts = [
    documents.length,
    documents.reduce((sum, { text }) => sum + text.length, 0),
    ...MENTION_TYPES.map((type) => entities.filter((entity) => entity.type === type).length),
    entities.filter(({ depth }) => depth > 0).length,
    appointments.length,
    ...STATUSES.map((status) => appointments.filter((appointment) => appointment.status === status).length),
    documents.reduce((sum, { same }) => sum + same.length, 0),
  ];
  return [title, ...counts.map((count) => count.toLocaleString('en'))];
}
