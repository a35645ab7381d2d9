// How often a mention of some score is right, in Markdown: outer mentions on annotated files, by the score they were given.
//   npx tsx benchmarks/calibration.ts [CONVENTION=]PATH… [--lang en]
// Only types that a file labels are counted.
import { parseArgs } from 'node:util';
import { annotatedFiles, readAnnotated } from '../src/cli/annotated-files.js';
import { type AnnotatedDocument, annotatedTypes } from '../src/evaluation/index.js';
import { type Convention, createExtractor } from '../src/index.js';

const BOUNDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'zh' } },
});
const bins = BOUNDS.slice(1).map(() => ({ count: 0, right: 0, sum: 0 }));
for (const argument of positionals) {
  const [, convention = 'dianming', path = argument] = /^(\w+)=(.+)$/.exec(argument) ?? [];
  const documents: AnnotatedDocument[] = [];
  for (const file of await annotatedFiles(path)) documents.push(...(await readAnnotated(file)));
  const types = annotatedTypes(documents);
  const extractor = await createExtractor({ convention: convention as Convention });
  for (const { text, entities } of documents) {
    const gold = new Set(entities.map(({ type, start, end }) => `${type} ${start} ${end}`));
    for (const { type, start, end, depth, score } of extractor.extract(text).mentions) {
      if (depth > 0 || !types.includes(type)) continue;
      const bin = bins[BOUNDS.findIndex((bound) => score < bound) - 1];
      if (!bin) continue;
      bin.count++;
      bin.sum += score;
      if (gold.has(`${type} ${start} ${end}`)) bin.right++;
    }
  }
}
const total = bins.reduce((sum, { count }) => sum + count, 0);
const gap = bins.reduce((sum, { sum: scores, right }) => sum + Math.abs(scores - right), 0) / total;
const isEnglish = values.lang === 'en';
console.log(
  isEnglish
    ? '| score | mentions | mean score | right, % |\n| --- | --: | --: | --: |'
    : '| 分值 | 提及 | 平均分值 | 正确率（%） |\n| --- | --: | --: | --: |',
);
bins.forEach(({ count, right, sum }, i) => {
  if (count === 0) return;
  const range = `${BOUNDS[i]}–${Math.min(1, BOUNDS[i + 1] as number)}`;
  console.log(`| ${range} | ${count} | ${(sum / count).toFixed(3)} | ${((100 * right) / count).toFixed(1)} |`);
});
console.log(`\n${isEnglish ? 'Expected calibration error' : '期望校准误差'}: ${(100 * gap).toFixed(2)} %`);
