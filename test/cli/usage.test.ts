import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { languageOf } from '../../src/cli/language.js';
import { runCli } from './spawn-cli.js';

describe('help and version', () => {
  it('speaks the language of the locale, or of --lang', async () => {
    const [english, chinese, asked] = await Promise.all([
      runCli(['--help']),
      runCli(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }),
      runCli(['extract', '--help', '--lang', 'zh']),
    ]);
    expect([english.code, chinese.code, asked.code]).toEqual([0, 0, 0]);
    expect(english.stdout).toContain('Names every person');
    expect(chinese.stdout).toContain('叫出其中每个人名');
    expect(asked.stdout).toContain('输出格式');
    for (const code of Object.values(EXIT)) expect(english.stdout).toMatch(new RegExp(`^  ${code}  \\S`, 'm'));
    expect([english.stderr, chinese.stderr, asked.stderr]).toEqual(['', '', '']);
  });

  it('prints the version of the package', async () => {
    const { stdout, code } = await runCli(['--version']);
    expect([stdout.trim(), code]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+/), 0]);
  });
});

describe('languageOf', () => {
  it.each([
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh' }, 'zh'],
    [[], { LANG: 'en_US.UTF-8' }, 'en'],
    [[], {}, 'en'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LC_ALL: '', LANG: 'zh_TW.UTF-8' }, 'zh'],
    [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['demo', '--lang=zh'], {}, 'zh'],
    [['extract', '--', '--lang', 'zh'], {}, 'en'],
    [['--lang'], {}, 'en'],
  ])('%j with %j: %s', (args, environment, language) => {
    expect(languageOf(args, environment)).toBe(language);
  });
});

describe('wrong calls', () => {
  it.each([
    ['no command', [], /^Usage: dianming/],
    ['an unknown command', ['extrct'], /^dianming: unknown command 'extrct' \(Did you mean extract\?\)\n$/],
    [
      'an unknown option',
      ['extract', '--typs', 'person'],
      /^dianming: unknown option '--typs' \(Did you mean --types\?\)\n$/,
    ],
    [
      'an unknown format',
      ['extract', '-f', 'xml'],
      /^dianming: option .* 'xml' is invalid\. Allowed choices are json, .*\n$/,
    ],
    ['an unknown language', ['demo', '--lang', 'fr'], /^dianming: option .* 'fr' is invalid\..*\n$/],
    ['an unknown engine', ['extract', '-e', 'jieba'], /^dianming: option .* 'jieba' is invalid\..*\n$/],
    ['an unknown encoding', ['extract', '--encoding', 'big-six'], /^dianming: option .* 'big-six' is invalid\..*\n$/],
    ['an unknown type', ['extract', '-t', 'persn'], /^dianming: .*"persn".*\n$/],
    ['an empty type', ['extract', '-t', 'person,'], /^dianming: option .* 'person,' is invalid\..*\n$/],
    ['a setting without a value', ['extract', '-s', 'indent'], /^dianming: option .* 'indent' is invalid\..*\n$/],
    [
      'an unknown setting',
      ['extract', '-s', 'indnt=2'],
      /^dianming: option "indnt" of format json: expected indent\n$/,
    ],
    ['standard input twice', ['extract', '-', '-'], /^dianming: standard input \(-\) can be read only once\n$/],
    ['a dictionary from standard input', ['extract', '-d', '-'], /^dianming: -: a dictionary must be a file.*\n$/],
    ['no number', ['score', 'x.gold', '--errors', 'many'], /^dianming: option .* 'many' is invalid\..*\n$/],
    ['nothing to check', ['dict', 'check'], /^dianming: missing required argument 'files'\n$/],
    [
      'several files in a format of one',
      ['extract', '-f', 'html', 'a.txt', 'b.txt'],
      /^dianming: format html holds one document.*\n$/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args, { stdin: '王明' });
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([EXIT.usage, '']);
  });
});
