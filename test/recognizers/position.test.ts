import { describe, it } from 'vitest';
import { expectMarks } from './gold-lines.js';

describe('level, field and modifier stay with the position', () => {
  it.each([
    '[[t 常务副市长]]王明出席。',
    '青禾县[[t 副县长]]王明出席。',
    '[[t 原局长]]李国平说。',
    '[[t 前队长]]李国平说。',
    '[[t 代区长]]李国平主持。',
    '[[t 名誉会长]]李国平致辞。',
    '[[t 首席科学家]]李国平介绍。',
    '[[t 党支部书记]]李国平说。',
    '[[t 高级工程师]]李国平说。',
    '[[t 副总经理]]李国平说。',
    '[[t 执行董事]]、[[t 总经理]]李国平说。',
    '[[t 财务总监]]李国平说。',
    '[[t 第一副总裁]]李国平说。',
    '[[t 博士生导师]]李国平说。',
    '[[t 助理署长（行动）]]李国平说。',
    '[[t 总经理（代）]]李国平说。',
    '[[t 县级河长]]李国平说。',
    '[[t 董事长]]兼[[t 总经理]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position'));
});

describe('a posting is part of the position and holds the place', () => {
  it.each([
    '[[t 驻村第一书记]]李国平说。',
    '[[t 驻[[p 石门村]]第一书记]]李国平说。',
    '[[t 驻[[p 华]]大使]]罗西说。',
    '[[p 中国]][[t 驻[[p 法国]]大使]]李国平说。',
    '县里派出的驻村工作队[[t 队长]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position', 'place'));
});

describe('fused titles stay whole, repeated heads split', () => {
  it.each([
    '[[t 外交部长]]李国平会见客人。',
    '[[t 财政局长]]李国平说。',
    '[[t 公安局长]]李国平说。',
    '[[t 统战部长]]李国平说。',
    '[[o 财政局]][[t 局长]]李国平说。',
    '[[o 组织部]][[t 部长]]李国平说。',
    '[[o 青禾县财政局]][[t 局长]]李国平说。',
    '[[t 董事会秘书]]李国平说。',
    '公司[[t 法定代表人]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position', 'organization'));
});

describe('the party committee of a territory is an organization', () => {
  it.each([
    '[[o 县委]][[t 书记]]李国平说。',
    '[[o 白沙镇党委]][[t 书记]]李国平说。',
    '[[o 青禾街道党工委]][[t 书记]]李国平说。',
    '[[o 县纪委]][[t 书记]]、[[o 县监委]][[t 主任]]李国平说。',
    '[[o 市委]][[t 常委]]、[[o 宣传部]][[t 部长]]李国平说。',
    '[[o [[o 区委]]组织部]][[t 副部长]]李国平说。',
    '[[o 县委]][[t 副书记]]、[[t 县长]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position', 'organization'));

  it.each([
    '[[o 财政局]][[t 党组书记]]、[[t 局长]]李国平说。',
    '[[o 青河集团有限公司]][[t 党委书记]]、[[t 董事长]]李国平说。',
    '[[t 党组书记]]、[[t 局长]]李国平说。',
    '[[o 区政府]][[t 党组成员]]李国平说。',
    '[[o 郑州大学]][[t 党委书记]]李国平说。',
    '石桥村[[t 党支部书记]]李国平说。',
  ])('that of a bureau, company, school or village is part of the title: %s', (line) =>
    expectMarks(line, 'position', 'organization'),
  );
});

describe('titles that hold their level cannot be split', () => {
  it.each([
    '[[t 区长]]李国平到场。',
    '[[t 镇长]]李国平到场。',
    '[[t 村主任]]李国平到场。',
    '[[p 青禾县]][[t 县长]]李国平到场。',
    '[[p 青禾市]][[t 市长]]李国平到场。',
  ])('%s', (line) => expectMarks(line, 'position', 'organization', 'place'));
});

describe('titles, ranks and roles', () => {
  it.each([
    '李国平任[[t 主任]]。',
    '他当选为[[t 主席]]。',
    '李国平[[t 教授]]讲课。',
    '[[t 首席执行官]]李国平说。',
    '[[t 一级检察官]]李国平说。',
    '[[t 主任医师]]李国平坐诊。',
    '[[t 前锋]]李国平进球。',
    '[[t 区领导]]张帆、刘小斌参加。',
    '[[t 总书记]]指出。',
    '[[t 国务委员]]李国平。',
  ])('%s', (line) => expectMarks(line, 'position'));
});

describe('words that name no post', () => {
  it.each([
    '会议指导各地抓好落实。',
    '教练员们辛苦了。',
    '公司负责人表示。',
    '干部群众一起动手。',
    '李国平同志说。',
    '李国平先生说。',
    '他主任务是巡查。',
    '他负责翻译文件。',
    '群众代表参加。',
    '村民说。',
    '目前情况良好。',
    '广大党员踊跃参加。',
  ])('%s', (line) => expectMarks(line, 'position'));
});

describe('a title that takes any field takes one that no dictionary lists', () => {
  it.each([
    '汉江公司[[t 环保专员]]李国平说。',
    '离开前慰问了[[t 绞车司机]]李国平。',
    '青禾集团[[t 工艺整合经理]]李国平说。',
    '[[t 会务专员]]李国平说。',
    // The field of a deputy, though the house itself takes none.
    '青禾集团[[t 研发副总经理]]李国平说。',
    '青禾中学[[t 教学副校长]]李国平说。',
    // 教师 is no 师, 总经理 no 经理.
    '退休[[t 教师]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position'));
});

describe('words of trade before a title are its field, not the name of the company', () => {
  it.each([
    '[[o 汉江公司]][[t 品牌管理总监]]李国平说。',
    '[[o 青禾集团]][[t 技术顾问]]李国平说。',
    '[[o 汉江股份有限公司]][[t 财务总监]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position', 'organization'));
});

describe('a party committee of a house stays with the title', () => {
  it.each(['[[o 青禾集团]][[t 纪委书记]]李国平说。', '[[t 纪委书记]]李国平说。', '[[o 县纪委]][[t 书记]]李国平说。'])(
    '%s',
    (line) => expectMarks(line, 'position', 'organization'),
  );
});

describe('a body that begins a title is an organ where it has an owner', () => {
  it.each([
    '[[o [[o 青禾集团]]工会]][[t 主席]]李国平说。',
    '[[t 工会主席]]李国平说。',
    '[[o 县纪委]][[t 副书记]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position', 'organization'));
});

describe('English titles take their field behind them, Latin fields stand before Chinese titles', () => {
  it.each([
    '[[t Vice President of Sales]] 李国平',
    '[[t Director of Research and Development]]李国平',
    '[[t 前CFO]]李国平说。',
    '[[t HR总监]]李国平说。',
    '[[t 产品VP]]李国平说。',
  ])('%s', (line) => expectMarks(line, 'position'));
});

describe('a title is whole though a word runs across its end', () => {
  it.each(['[[t 部长助理]]解国平说。', '褒扬股[[t 股长]]相国平说。', '[[t 导演]]：李国平'])('%s', (line) =>
    expectMarks(line, 'position'),
  );
});

describe('the beginning of a longer title is no title', () => {
  it.each(['[[t 首席财务官]]柴国平离任。', '水患协会[[t 理事长]]官国平说。', '[[t 董事长]]李国平说。'])('%s', (line) =>
    expectMarks(line, 'position'),
  );
});

describe('a branch of a village or community stays with the title', () => {
  it.each(['[[p 梨坳村]][[t 党支部副书记]]李国平说。', '[[p 青禾社区]][[t 党委书记]]李国平说。'])('%s', (line) =>
    expectMarks(line, 'position', 'place'),
  );
});

describe('a body that is posted has its head', () => {
  it.each(['市政府驻长沙办事处[[t 副主任]]李国平说。'])('%s', (line) => expectMarks(line, 'position'));
  it('is whole where it is permanent', () => expectMarks('中国[[t 常驻联合国日内瓦办事处代表]]李国平说。', 'position'));
});

describe('what follows may unmake a title', () => {
  it.each([
    '厂长们来了。',
    '部长级磋商在京举行。',
    '教师节到了。',
    '乡镇长会议今天召开。',
    '与会代表一致认为很好。',
    '厨师学校招生。',
    // A name is none of these words.
    '[[t 局长]]节国平说。',
  ])('%s', (line) => expectMarks(line, 'position'));
});

describe('spoken titles of one character stand behind a surname only', () => {
  it.each([
    '“[[n 周]][[t 总]]，这事怎么办？”',
    '[[n 李]][[t 局]]说，今天开会。',
    '周总量增长。',
    '高工，请坐。',
    '公司总投资很大。',
  ])('%s', (line) => expectMarks(line, 'position', 'person'));
});
