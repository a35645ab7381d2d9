import { describe, expect, it } from 'vitest';
import { write } from '../../../src/document/writers/index.js';
import { drawDocument } from '../draw-document.js';
import { empty, examples, hostile, ordinary } from '../examples.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
const COLOR = /\u001b\[\d+m/g;

describe('terminal', () => {
  it('shows text and who is who', () => {
    expect(write(ordinary, 'terminal', { color: false })).toBe(
      [
        '青山县委书记李晓雷、青山县县长王大山到会。李书记说，免去张三的局长职务。',
        '（记者 赵小川）',
        '',
        '',
        '人名    职位  机构      任免',
        '李晓雷  书记  青山县委  任',
        '王大山  县长  青山县    任',
        '李晓雷  书记  –         任',
        '张三    局长  –         免去',
        '赵小川  记者  –         任',
        '',
      ].join('\n'),
    );
  });

  it('speaks English', () => {
    expect(write(ordinary, 'terminal', { color: false, language: 'en' })).toContain(
      'Person  Position  Organization  Status\n',
    );
  });

  it('colours outer mentions and underlines nested ones', () => {
    const shown = write(drawDocument('说[[o [[p 青山县]]委]]。'), 'terminal');
    expect(shown).toContain('说\u001b[34m\u001b[4m青山县\u001b[24m\u001b[39m\u001b[34m委\u001b[39m。\n');
  });

  it('closes colours before a line end', () => {
    expect(write(drawDocument('[[n 王\n涛]]'), 'terminal')).toContain(
      '\u001b[31m王\u001b[39m\n\u001b[31m涛\u001b[39m\n',
    );
  });

  it.each(Object.entries(examples))('of %s says the same with colours', (_, document) => {
    const plain = write(document, 'terminal', { color: false });
    const colored = write(document, 'terminal')
      .replace(COLOR, '')
      .replace(/\n人名 职位 机构 地名\n/, '\n');
    expect(colored).toBe(plain);
  });

  it('lets no text steer the terminal', () => {
    const shown = write(hostile, 'terminal', { color: false });
    expect(shown).not.toMatch(/(?![\n\t])[\p{Control}\u202e]/u);
    expect(shown).toContain('␛[31m');
  });

  it('has little to say of an empty text', () => {
    expect(write(empty, 'terminal', { color: false })).toBe('\n\n');
  });
});
