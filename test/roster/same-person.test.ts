import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRoster } from '../../src/roster/index.js';
import { documentOf, type Statement } from './document-of.js';

/** Adds documents in order; gives the persons as `name: documents`, and what was decided why. */
async function rosterOf(documents: Readonly<Record<string, readonly Statement[]>>, threshold?: number) {
  const roster = await openRoster(':memory:', threshold === undefined ? {} : { threshold });
  for (const [path, statements] of Object.entries(documents)) {
    const document = documentOf(...statements);
    await roster.add(path, document.text, { extract: () => document });
  }
  const people = await roster.query(
    `SELECT string_agg(DISTINCT s.key || '@' || d.path, ' ' ORDER BY s.key || '@' || d.path) AS who
     FROM appearances s JOIN documents d ON d.id = s.document GROUP BY s.person ORDER BY who`,
  );
  const merges = await roster.query('SELECT score, reason, is_merged FROM merges ORDER BY ALL');
  const proposals = await roster.query('SELECT name, other_name, score FROM proposed_merges');
  await roster.close();
  return { people: people.map(({ who }) => who), merges, proposals };
}

const secretary: Statement = ['青禾县委', '书记', '周文渊'];

describe('persons of several documents', () => {
  it('are one by name, organization and post, with score and reason', async () => {
    const { people, merges } = await rosterOf({ a: [secretary], b: [['青禾縣委', '書記', '周文淵']] });
    expect(people).toEqual(['周文渊@a 周文渊@b']);
    expect(merges).toEqual([
      {
        score: 0.978,
        reason: 'same name of 3 characters, same organization 青禾县委, same post 书记',
        is_merged: true,
      },
    ]);
  });

  it.each<[string, Statement, Statement, 'one' | 'proposed' | 'two']>([
    ['a second post at the same place', secretary, ['青禾县委', '常委', '周文渊'], 'one'],
    ['a common name, two posts of one place', ['青禾县委', '书记', '王明'], ['青禾县委', '常委', '王明'], 'proposed'],
    ['a body that every county has', ['县委', '书记', '周文渊'], ['县委', '书记', '周文渊'], 'proposed'],
    ['a post of two places', secretary, ['柳坪县委', '书记', '周文渊'], 'proposed'],
    ['a post without a place', secretary, [null, '书记', '周文渊'], 'proposed'],
    ['other posts at other places', secretary, ['星桥公司', '司机', '周文渊'], 'two'],
    ['a short name alone', ['青禾县委', '书记', '王明'], ['王明'], 'two'],
    ['a long name and a post', [null, '总统', '阿列克谢·米兰诺夫'], [null, '总统', '阿列克谢·米兰诺夫'], 'one'],
    ['a surname', ['青禾县委', '书记', '周'], ['青禾县委', '书记', '周'], 'two'],
    ['a form of address', ['青禾县委', '书记', '周先生'], ['青禾县委', '书记', '周先生'], 'two'],
    ['a name that is hidden', ['青禾县委', '书记', '周某某'], ['青禾县委', '书记', '周某某'], 'two'],
  ])('%s', async (_, one, other, verdict) => {
    const { people, proposals } = await rosterOf({ a: [one], b: [other] });
    expect([people.length, proposals.length]).toEqual(verdict === 'one' ? [1, 0] : verdict === 'two' ? [2, 0] : [2, 1]);
  });

  it('are merged by less if less is asked for', async () => {
    const documents = { a: [secretary], b: [['周文渊'] as const], c: [['周文渊'] as const] };
    expect((await rosterOf(documents)).people).toHaveLength(3);
    expect((await rosterOf(documents, 0.45)).people).toEqual(['周文渊@a 周文渊@b 周文渊@c']);
  });

  it('are one if a document says that two are, and then propose nothing', async () => {
    const mayor: Statement = ['青禾县政府', '县长', '周文渊'];
    const { people, proposals } = await rosterOf({
      a: [secretary],
      b: [[null, '县长', '周文渊'], mayor],
      c: [secretary, mayor],
    });
    expect(people).toEqual(['周文渊@a 周文渊@b 周文渊@c']);
    expect(proposals).toEqual([]);
  });

  it('are the same in whatever order documents come', async () => {
    const documents: [string, Statement[]][] = [
      ['a', [secretary]],
      ['b', [['柳坪县', '副县长', '周文渊'], ['贺兰芝']]],
      ['c', [secretary, ['柳坪县', '副县长', '周文渊']]],
      ['d', [['星桥公司', '董事长', '周文渊']]],
      ['e', [['贺兰芝'], ['柳坪县', '县长', '贺兰芝']]],
    ];
    const { people } = await rosterOf(Object.fromEntries(documents));
    expect(people).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(documents, { minLength: documents.length }), async (shuffled) => {
        expect((await rosterOf(Object.fromEntries(shuffled))).people).toEqual(people);
      }),
      { numRuns: 2 },
    );
  });
});
