import { readJsonl } from '../../src/evaluation/index.js';
import type { TrainingCorpus } from '../../src/training/index.js';

const SURNAMES = ['王', '李', '沈', '陶', '高', '周'];
const GIVEN = ['明', '岚', '思远', '建勋', '文渊'];
const TITLES = ['书记', '县长', '局长', '主任'];
const VERBS = ['说', '到柳坪镇调研', '要求抓紧施工', '没有来'];

/** Small texts of invented people, as JSON Lines; each `seed` gives others. */
export function inventedLines(count: number, seed: number, type = 'person'): string {
  const of = (list: readonly string[], number: number) => list[number % list.length] as string;
  return Array.from({ length: count }, (_, i) => {
    const number = i * 7 + seed * 3;
    const title = of(TITLES, number >> 1);
    const name = of(SURNAMES, number) + of(GIVEN, number >> 2);
    const text = `青禾县${title}${name}${of(VERBS, number >> 3)}。`;
    const start = 3 + title.length;
    return JSON.stringify({
      text,
      entities: [
        { start: 3, end: start, type: 'position' },
        { start, end: start + name.length, type },
      ],
    });
  }).join('\n');
}

export function inventedCorpus(count: number, seed: number, convention = 'dianming'): TrainingCorpus {
  const documents = readJsonl(inventedLines(count, seed), `${seed}.jsonl`);
  return { convention, documents, types: ['person', 'position'] };
}
