import type { Command } from 'commander';
import { write } from '../../document/writers/index.js';
import type { Context } from '../context.js';
import { DEMO_PAGE } from '../demo-page.js';
import { extractorFor } from '../extractor-for.js';
import { standardOutput } from '../output.js';
import { useColor } from '../use-color.js';

/** `dianming demo`: a page of news with its names marked, and the table of who is who that follows from it. */
export function addDemo(program: Command, { t, language }: Context): void {
  program
    .command('demo')
    .description(
      t(
        '演示：标出一版新闻里的人、职位、机构和地名，再列出谁任何职',
        'a page of news with its names marked, and who is who',
      ),
    )
    .action(async () => {
      const extractor = await extractorFor({});
      const document = extractor.extract(DEMO_PAGE);
      await standardOutput().write(write(document, 'terminal', { color: useColor(), language }));
    });
}
