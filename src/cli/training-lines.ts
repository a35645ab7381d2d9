import { annotatedTypes } from '../evaluation/index.js';
import type { DevScore, TrainingCorpus, TrainingPass } from '../training/index.js';
import type { TrainingFiles } from './training-files.js';

/** What there is to train on, a line for each corpus: `train dianming: 160 texts, person 120, place 45`. */
export function corpusLines({ train, dev }: Pick<TrainingFiles, 'train' | 'dev'>): string {
  const lines = (use: string, corpora: readonly TrainingCorpus[]): string[] =>
    corpora.map((corpus) => `${use} ${describeCorpus(corpus)}\n`);
  return [...lines('train', train), ...lines('dev', dev)].join('');
}

/** `dianming: 160 texts, person 120, place 45`. */
export function describeCorpus({ convention, documents, types }: TrainingCorpus): string {
  const counts = new Map(annotatedTypes(documents).map((type) => [type, 0]));
  for (const { entities } of documents) {
    for (const { type, depth } of entities) if (depth === 0) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const named = types.map((type) => `${type} ${counts.get(type) ?? 0}`);
  return `${convention}: ${[`${documents.length} texts`, ...named].join(', ')}`;
}

/** `pass 2  dianming P 81.2 R 79.0 F1 80.1  best`. */
export function passLine({ pass, scores, mean, isBest }: TrainingPass): string {
  const each = [...scores].map(([convention, score]) => `  ${convention} ${measures(score)}`);
  const all = scores.size > 1 ? `  mean F1 ${percent(mean)}` : '';
  return `pass ${pass}${each.join('')}${all}${isBest && scores.size > 0 ? '  best' : ''}\n`;
}

function measures({ precision, recall, f1 }: DevScore): string {
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
