import { describe, it } from 'vitest';
import { expectMarks } from './gold-lines.js';

const ALL = ['person', 'position', 'organization', 'place'] as const;

describe('persons', () => {
  it.each([
    '[[t 首席执行官]][[n Clara Chen]]发表讲话。',
    '[[n Clara Chen]]表示，新品下月上市。',
    '[[n Clara Chen]]介绍新品，[[n Clara]]回答提问。',
    '[[t 设计师]][[n Yunfei Li]]介绍新品，大家向 [[n Yunfei]] 提问。',
    '[[t 设计师]][[n Peter Wang]]（[[n 王鹏]]）获奖。',
    '[[n John Smith]]（[[n 约翰·史密斯]]）说。',
    '[[n Mary O’Neill]]表示。',
    '[[t 经理]][[n Tom]]说。',
  ])('%s', (line) => expectMarks(line, ...ALL));

  it.each(['[[t 工程师]][[n Kevin 陈]]说，样机做好了。', '[[t 讲师]][[n 李Peter]]说，样机做好了。'])(
    'of mixed script: %s',
    (line) => expectMarks(line, ...ALL),
  );
});

describe('titles', () => {
  it.each([
    '[[t CTO]][[n 李国平]]说。',
    '全角的[[t ＣＥＯ]][[n 李国平]]说。',
    '[[o 凌光科技]] [[t COO]] [[n David Liu]]说。',
    '[[t Director of Engineering]] [[n Anna Smith]]说。',
    '[[t vice president]] [[n Anna Smith]]说。',
  ])('%s', (line) => expectMarks(line, ...ALL));
});

describe('organizations', () => {
  it.each([
    '[[o AquaPeak Inc.]]今天宣布上市。',
    '[[o 凌光科技有限公司]]（[[o AquaPeak Inc.]]）宣布裁员。',
    '[[o IBM]]发布新品。',
    '[[o AT&T]]公告。',
  ])('%s', (line) => expectMarks(line, ...ALL));
});

describe('words of no name', () => {
  it.each([
    '打开 Word 文档。',
    '这款 App 很好用。',
    '手机支持 5G 和 Wi-Fi。',
    '这是 AI 技术。',
    'he said that this is a long English sentence with many words',
  ])('%s', (line) => expectMarks(line, ...ALL));
});

describe('links and addresses hold no names', () => {
  it.each([
    '点这里：http://x.example/RqTvBnK 报名。',
    '写信到 MiraLun@post.example 即可。',
    '详见 www.AquaPeak.example/NovaLink 一页。',
    '[[o Intel]]/[[o AMD]]两家公司都来了。',
  ])('%s', (line) => expectMarks(line, ...ALL));
});
