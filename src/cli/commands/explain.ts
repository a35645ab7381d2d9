import type { Command } from 'commander';
import { alignColumns } from '../../document/display-width.js';
import type { ExplainedCandidate } from '../../explanation.js';
import { describeEvidence } from '../../recognizers/candidate.js';
import type { Context } from '../context.js';
import { extractorFor } from '../extractor-for.js';
import { inputPaths } from '../input-paths.js';
import type { Translate } from '../language.js';
import { standardOutput } from '../output.js';
import { readInput } from '../read-input.js';
import { addExtractorOptions, addInputOptions, type ExtractorFlags, type InputFlags } from '../shared-options.js';
import { oneLine } from '../shown-name.js';

interface Flags extends ExtractorFlags, InputFlags {
  readonly json?: boolean;
}

/** `dianming explain`: every candidate of a text, where it came from, and what beat it. */
export function addExplain(program: Command, { t }: Context): void {
  const command = program
    .command('explain')
    .description(
      t('说明每个候选从何而来、得分多少、败给了谁', 'every candidate, its source and score, and what beat it'),
    )
    .argument('[file]', t('文件；- 为标准输入', 'file; - is standard input'))
    .option('--json', t('输出 JSON', 'print JSON'))
    .action(async (path: string | undefined, flags: Flags) => {
      const [input = '-'] = inputPaths(path === undefined ? [] : [path]);
      const text = await readInput(input, flags.encoding);
      const extractor = await extractorFor(flags);
      const { candidates } = extractor.explain(text);
      const lines = flags.json === true ? [JSON.stringify(candidates, undefined, 2)] : candidateLines(candidates, t);
      await standardOutput().write(lines.map((line) => `${line}\n`).join(''));
    });
  addExtractorOptions(command, t);
  addInputOptions(command, t);
}

function candidateLines(candidates: readonly ExplainedCandidate[], t: Translate): string[] {
  const outcomes = { outer: t('外层', 'outer'), nested: t('嵌套', 'nested'), dropped: t('落选', 'dropped') };
  const head = [
    t('位置', 'Offsets'),
    t('类型', 'Type'),
    t('文字', 'Text'),
    t('得分', 'Score'),
    t('结果', 'Outcome'),
    t('依据', 'Evidence'),
  ];
  const rows = candidates.map(({ type, text, start, end, score, evidence, outcome, beatenBy, rejectedBy }) => [
    `${start}-${end}`,
    type,
    oneLine(text),
    score.toFixed(2),
    beatenBy === undefined
      ? `${outcomes[outcome]}${rejectedBy === undefined ? '' : ` < ${rejectedBy}`}`
      : `${outcomes[outcome]} < ${oneLine(beatenBy.text)} (${beatenBy.type} ${beatenBy.score.toFixed(2)})`,
    oneLine(describeEvidence(evidence)),
  ]);
  return alignColumns([head, ...rows]);
}
