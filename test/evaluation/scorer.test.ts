import { describe, expect, it } from 'vitest';
import {
  annotatedTypes,
  type Extraction,
  parseGold,
  type ScoreReport,
  Scorer,
  score,
} from '../../src/evaluation/index.js';

/** What a marked text says, as an extraction; `people` … come from its `same` lines, appointments from its own. */
function extracted(source: string): Extraction {
  const { entities, appointments, same } = parseGold(source, '所得');
  return {
    mentions: entities,
    appointments: appointments.map(({ person, position, organization, status }) => ({
      person: { text: person },
      position: { text: position },
      organization: organization === null ? null : { text: organization },
      status,
    })),
    people: same.map((names) => ({ name: names[0] ?? '', mentions: names.map((text) => ({ text })) })),
  };
}

function scoreOf(gold: string, got: string, types?: string[]): ScoreReport {
  return score([parseGold(gold, '例')], () => extracted(got), types === undefined ? {} : { types });
}

const EVENT = '[[o [[p 青禾县]]委]][[t 书记]][[n 王明]]到[[p 临河公园]]看望[[n 李雷]]。';

describe('score', () => {
  it('gives 100 to what agrees, and 0 where there is nothing', () => {
    const report = scoreOf(EVENT, EVENT);
    expect(report.flat).toEqual({ gold: 5, got: 5, hit: 5, precision: 100, recall: 100, f1: 100 });
    expect(report.all).toMatchObject({ gold: 6, got: 6, hit: 6 });
    expect(report.appointment).toMatchObject({ gold: 0, precision: 0, recall: 0, f1: 0 });
    expect(report).toMatchObject({ documents: 1, characters: 18, errors: [] });
  });

  it('computes each measure as by hand', () => {
    // Person: 王明 is right, 李雷 missed, 看望 spurious. Place: 临河 for 临河公园. Organization taken for a place. No nested one.
    const report = scoreOf(EVENT, '[[p 青禾县委]][[t 书记]][[n 王明]]到[[p 临河]]公园[[n 看望]]李雷。');
    expect(report.types).toEqual({
      person: { gold: 2, got: 2, hit: 1, precision: 50, recall: 50, f1: 50 },
      position: { gold: 1, got: 1, hit: 1, precision: 100, recall: 100, f1: 100 },
      organization: { gold: 1, got: 0, hit: 0, precision: 0, recall: 0, f1: 0 },
      place: { gold: 1, got: 2, hit: 0, precision: 0, recall: 0, f1: 0 },
    });
    // 2 of 5 found, 2 of 5 annotated: 40. With the nested 青禾县: 2 of 5 and 2 of 6: 2 × 0.4 × 0.333 / 0.733 = 0.3636.
    expect(report.flat).toEqual({ gold: 5, got: 5, hit: 2, precision: 40, recall: 40, f1: 40 });
    expect(report.all).toEqual({ gold: 6, got: 5, hit: 2, precision: 40, recall: 33.3, f1: 36.4 });
  });

  it('keeps nested mentions out of flat', () => {
    const report = scoreOf('[[o 青禾县委]]', '[[o [[p 青禾县]]委]]');
    expect(report.flat).toMatchObject({ gold: 1, got: 1, hit: 1 });
    expect(report.all).toEqual({ gold: 1, got: 2, hit: 1, precision: 50, recall: 100, f1: 66.7 });
  });

  it('counts a mention that is found twice once', () => {
    const mention = { type: 'person', text: '王明', start: 0, end: 2, depth: 0 };
    const report = score([parseGold('[[n 王明]]', '例')], () => ({ mentions: [mention, { ...mention }] }));
    expect(report.flat).toMatchObject({ gold: 1, got: 1, hit: 1 });
  });

  it('leaves types that do not count out of both sides', () => {
    const report = scoreOf('[[n 王明]]在[[p 青禾县]]', '[[n 王明]][[p 在]][[o 青禾县]]', ['person', 'organization']);
    expect(Object.keys(report.types)).toEqual(['person', 'organization']);
    expect(report.flat).toMatchObject({ gold: 1, got: 2, hit: 1 });
  });

  it('adds up documents before it divides', () => {
    const scorer = new Scorer();
    scorer.add(parseGold('[[n 王明]]和[[n 李雷]]', '一'), extracted('[[n 王明]]和李雷'));
    scorer.add(parseGold('[[n 韩梅]]', '二'), extracted('[[n 韩]]梅'));
    // 1 of 2 found, 1 of 3 annotated; the mean of the documents' ratios would be another number.
    expect(scorer.report().flat).toEqual({ gold: 3, got: 2, hit: 1, precision: 50, recall: 33.3, f1: 40 });
  });

  it('refuses an extraction whose offsets lie', () => {
    const mentions = [{ type: 'person', text: '王明', start: 1, end: 3, depth: 0 }];
    expect(() => score([parseGold('[[n 王明]]来', '例')], () => ({ mentions }))).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION' }),
    );
  });
});

describe('appointments', () => {
  const gold = [
    '[[o 青禾县委]][[t 书记]][[n 王 明]]说,[[o 县委]]要办。[[n 王]][[t 书记]]走了,免去[[n 李雷]][[t 局长]]。',
    '===',
    'appointment: 王明 | 书记 | 青禾县委 | holds',
    'appointment: 李雷 | 局长 | | removed',
    'same: 王明 | 王',
    'same: 青禾县委 | 县委',
  ].join('\n');
  const appointment = (
    person: string,
    position: string,
    organization: string | null,
    status: 'holds' | 'removed',
    fullName?: string,
  ) => ({
    person: { text: person, ...(fullName === undefined ? {} : { entity: { name: fullName } }) },
    position: { text: position },
    organization: organization === null ? null : { text: organization },
    status,
  });

  it.each([
    ['as annotated', appointment('王明', '书记', '青禾县委', 'holds'), 1],
    ['another form of the same names', appointment('王', '书记', '县委', 'holds'), 1],
    ['the fullest name of a short mention', appointment('雷', '局长', null, 'removed', '李雷'), 1],
    ['layout inside names', appointment('王　明', '书 记', '青禾\n县委', 'holds'), 1],
    ['another status', appointment('王明', '书记', '青禾县委', 'removed'), 0],
    ['no organization', appointment('王明', '书记', null, 'holds'), 0],
    ['an organization too many', appointment('李雷', '局长', '县委', 'removed'), 0],
    ['another person', appointment('李雷', '书记', '青禾县委', 'holds'), 0],
  ])('%s', (_, found, hit) => {
    const report = score([parseGold(gold, '例')], () => ({ mentions: [], appointments: [found] }));
    expect(report.appointment).toMatchObject({ gold: 2, got: 1, hit });
  });

  it('counts one that is found twice, in two forms, once', () => {
    const appointments = [appointment('王明', '书记', '青禾县委', 'holds'), appointment('王', '书记', '县委', 'holds')];
    const report = score([parseGold(gold, '例')], () => ({ mentions: [], appointments }));
    expect(report.appointment).toEqual({ gold: 2, got: 1, hit: 1, precision: 100, recall: 50, f1: 66.7 });
  });
});

describe('identity', () => {
  const gold = '王明和王书记、老王,青禾县、县里\n===\nsame: 王明 | 王 | 老王\nsame: 青禾县 | 县里';

  it('counts pairs of different names', () => {
    const entity = (...texts: string[]) => ({ name: texts[0] ?? '', mentions: texts.map((text) => ({ text })) });
    const report = score([parseGold(gold, '例')], () => ({
      mentions: [],
      // 王 = 王明 and, apart from layout, nothing new in the repetition; 老王 is left alone; 青禾县 = 王 is wrong.
      people: [entity('王明', '王', '王 明'), entity('老王')],
      places: [entity('青禾县', '王')],
    }));
    expect(report.identity).toEqual({ gold: 4, got: 2, hit: 1, precision: 50, recall: 25, f1: 33.3 });
  });
});

describe('documents without appointments and identity', () => {
  it('have no such measure', () => {
    const { name, text, entities } = parseGold('[[n 王明]]', '例');
    const report = score([{ name, text, entities }], () => extracted('[[n 王明]]'));
    expect([report.appointment, report.identity]).toEqual([null, null]);
  });
});

describe('errors', () => {
  it('are grouped, and the frequent come first', () => {
    const gold = '甲[[n 王明]]乙[[n 王明]]丙[[p 青禾县]]丁[[o 河务局]]戊[[n 李雷]]己庚\n===\nsame: 王明 | 李雷';
    const got = '甲王明乙王明丙[[p 青禾]]县丁[[p 河务局]]戊[[n 李雷]][[t 己庚]]';
    const report = scoreOf(gold, got);
    expect(
      report.errors.map(({ measure, group, expected, got: found, count }) => [
        measure,
        group,
        expected?.text,
        found?.text,
        count,
      ]),
    ).toEqual([
      ['flat', 'missed', '王明', undefined, 2],
      ['flat', 'wrong span', '青禾县', '青禾', 1],
      ['flat', 'wrong type', '河务局', '河务局', 1],
      ['flat', 'spurious', undefined, '己庚', 1],
      ['identity', 'missed', '李雷 = 王明', undefined, 1],
    ]);
    expect(report.errors[0]?.example).toEqual({ document: '例', start: 1, context: '甲王明乙王明丙青禾县丁' });
  });

  it('tell nested ones apart', () => {
    const report = scoreOf('[[o [[p 青禾县]]委]]', '[[o 青[[p 禾县]]委]]');
    expect(
      report.errors.map(({ measure, group, expected, got }) => [measure, group, expected?.text ?? got?.text]),
    ).toEqual([
      ['nested', 'missed', '青禾县'],
      ['nested', 'spurious', '禾县'],
    ]);
  });
});

describe('annotatedTypes', () => {
  it('gives the built-in types in their order, then the others', () => {
    const entity = (type: string) => ({ type, text: '甲', start: 0, end: 1, depth: 0 });
    const documents = [{ name: '例', text: '甲', entities: ['product', 'place', 'person', 'place'].map(entity) }];
    expect(annotatedTypes(documents)).toEqual(['person', 'place', 'product']);
  });
});
