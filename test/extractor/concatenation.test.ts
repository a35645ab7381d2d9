import { describe, expect, it } from 'vitest';
import { createExtractor, type Document } from '../../src/index.js';

const extractor = await createExtractor();

/** Whole documents that share no name: each ends in a full stop or a byline. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  visit: '青禾县委书记王明到白沙镇调研。王书记走进车间，同青禾纺织有限公司董事长李国平交谈。',
  appointments: '双桥市人大常委会决定任命：\n孙丽华为双桥市教育局局长；\n免去：\n周建军的双桥市财政局局长职务。',
  byline: '昨天，志愿者在迎宾广场清理积雪。（记者 鲁宁 通讯员 彭小慧）',
  company: '北岭智造股份有限公司（以下简称“北岭智造”）公告，北岭智造首席执行官Clara Chen辞去职务。',
  list: '区领导张帆、刘小斌、樊利参加活动。',
  career:
    '何苗，男，汉族，1970年3月生。\n1992年7月至2006年9月 云溪县第一小学教师；\n2006年9月至今 云溪县教育局副局长。',
  foreign: '教练安东尼奥·罗西说，法国队准备好了。',
  places: '西陵、东湖两县区受灾，救援队从郑州市中原区出发。',
};

/** All that a document says, with offsets moved by `by`. */
function said(document: Document, by = 0) {
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => `${start + by}-${end + by}`;
  return {
    mentions: document.mentions.map((mention) => `${at(mention)} ${mention.depth} ${mention.type} ${mention.text}`),
    appointments: document.appointments.map(({ person, position, organization, status }) =>
      [at(person), at(position), organization ? at(organization) : '', status].join(' | '),
    ),
  };
}

// Invariant 4 of docs/design.md.
describe('two documents with a blank line between them say what both say', () => {
  const names = Object.keys(DOCUMENTS);
  const pairs = names.flatMap((first) => names.filter((other) => other !== first).map((second) => [first, second]));

  it.each(names)('%s says something', (name) => {
    expect(extractor.extract(DOCUMENTS[name] as string).mentions.length).toBeGreaterThan(1);
  });

  it.each(pairs)('%s, then %s', (first, second) => {
    const [one, two] = [DOCUMENTS[first as string] as string, DOCUMENTS[second as string] as string];
    const gap = '\n\n';
    const before = said(extractor.extract(one));
    const behind = said(extractor.extract(two), one.length + gap.length);
    expect(said(extractor.extract(one + gap + two))).toEqual({
      mentions: [...before.mentions, ...behind.mentions],
      appointments: [...before.appointments, ...behind.appointments],
    });
  });
});
