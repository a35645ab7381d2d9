import { describe, it } from 'vitest';
import { expectMarks } from './gold-lines.js';

describe('divisions', () => {
  it.each([
    '[[p 河南省]]下雨了。',
    '他从[[p 郑州]]出发。',
    '[[p 新疆]]的葡萄熟了。',
    '[[p 内蒙古自治区]]草原辽阔。',
    '列车开往[[p 北京]]。',
    '他在[[p 恩施土家族苗族自治州]]工作。',
    '客人来自[[p 香港特别行政区]]。',
    '[[p 香港]]举行活动。',
    '[[p 內蒙古自治區]]草原遼闊。',
  ])('known: %s', (line) => expectMarks(line, 'place'));

  it.each([
    '他住在[[p 青禾县]]。',
    '[[p 青禾县]]今年粮食丰收。',
    '走进[[p 白沙镇]]，花开满园。',
    '[[p 石桥村]]修了新路。',
    '[[p 锦绣社区]]举行活动。',
    '他调到[[p 双桥市]]。',
  ])('that nobody knows: %s', (line) => expectMarks(line, 'place'));

  it.each(['[[p 沂陵县]]风景优美，[[p 沂陵]]人热情好客。', '[[p 西陵县]]受灾，救援队赶往[[p 西陵]]。'])(
    'without their level once named in full: %s',
    (line) => expectMarks(line, 'place'),
  );
});

describe('what stands before a name elsewhere on the page settles where it begins', () => {
  it.each([
    '被告[[p 右陵区]]答辩称，住[[p 右陵区]]的原告不服。',
    '[[p 下林坳县]]人杰地灵，家住[[p 下林坳县]]的人都说好。',
    '搬到[[p 右陵区]]，[[p 右陵区]]真热闹，家人都在[[p 右陵]]。',
  ])('%s', (line) => expectMarks(line, 'place'));

  it.each(['各县各乡，那个县里的贫困县。', '新老城区要连通，老城区要保护。'])(
    'and makes no names of words: %s',
    (line) => expectMarks(line, 'place'),
  );

  it('one character between a known place and a level belongs to the name', () => {
    expectMarks('[[p 白沙埠市]]下雨了。', 'place');
  });
});

describe('names that a suffix makes', () => {
  it.each([
    '公交车经过[[p 青桥大街]]。',
    '[[p 望江路]]与[[p 青云路]]交叉口堵车。',
    '[[p 白龙水库]]蓄水。',
    '他登上[[p 青云山]]。',
    '[[p 清沙河]]治理完成。',
    '[[p 黄河]]奔流不息。',
    '[[p 滇池路]]通车。',
    '[[p 郑州路]]通车。',
    '[[p 北京西路]]通车。',
  ])('roads and nature, nothing nested: %s', (line) => expectMarks(line, 'place'));

  it.each([
    '演出在[[p [[p 郑州]]大剧院]]举行。',
    '游客来到[[p [[p 北京]]文化创意园]]。',
    '他们参观了[[p [[p 青云山]]国家森林公园]]。',
    '灯会在[[p 迎宾广场]]举行。',
    '大家来到[[p 人民公园]]锻炼。',
  ])('venues hold the place they are named after: %s', (line) => expectMarks(line, 'place'));

  it('a street office holds the road it is named after', () => {
    expectMarks('[[p [[p 柳坪路]]街道]]举行活动。', 'place');
  });
});

describe('lists that share their level', () => {
  it.each([
    '[[p 西陵]]、[[p 东湖]]两县区受灾。',
    '[[p 中原]]、[[p 二七]]两区联动。',
    '[[p 青禾]]、[[p 双桥]]、[[p 白沙]]三县签约。',
    '[[p 鲁]]、[[p 苏]]两省合作。',
    '[[p 中]]、[[p 法]]两国签署协议。',
    '项目分一、二两区。',
  ])('%s', (line) => expectMarks(line, 'place'));
});

describe('chains are separate places', () => {
  it.each([
    '[[p 河南省]][[p 洛阳市]]发生地震。',
    '他是[[p 河南]][[p 洛阳]]人。',
    '[[p 青禾县]][[p 白沙镇]][[p 石桥村]]修了路。',
    '[[p 上海市]][[p 浦东新区]]发布公告。',
  ])('%s', (line) => expectMarks(line, 'place'));
});

describe('countries and cities abroad', () => {
  it.each([
    '代表团访问[[p 法国]]。',
    '[[p 中国]]表示欢迎。',
    '他来自[[p 巴西]]。',
    '[[p 法国]]导演来访。',
    '[[p 巴黎]]的春天。',
  ])('%s', (line) => expectMarks(line, 'place'));
});

describe('words that name no place', () => {
  it.each([
    '市区道路拥堵。',
    '走进新时代。',
    '全市上下一心。',
    '山区群众搬了家。',
    '他走自己的路。',
    '各县区要抓落实。',
    '城区供水正常。',
    '河水上涨。',
    '走出一条新路。',
  ])('%s', (line) => expectMarks(line, 'place'));
});

describe('one character for a country, province or city', () => {
  it.each([
    '代表团下周访[[p 华]]。',
    '他将赴[[p 美]]留学。',
    '会议昨天在[[p 京]]闭幕。',
    '双方讨论了[[p 中]][[p 美]]关系。',
    '[[p 中]][[p 俄]]两国元首通话。',
    '[[p 京]][[p 沪]]两地联合办案。',
    '[[p 美]]方没有回应。',
    '[[p 俄]]总统将出席。',
    '参加会谈的有[[p 美]]、[[p 俄]]、[[p 英]]、[[p 法]]四国。',
    '他应邀来[[p 华]]访问。',
    '[[p 美]]籍工程师加入了团队。',
    '[[p 港]]商投资建厂。',
  ])('with a witness: %s', (line) => expectMarks(line, 'place'));

  it.each([
    '这里风景优美。',
    '他在意别人的看法。',
    '演出中，他受了伤。',
    '环保工作取得进展。',
    '他同意了这个方案。',
    '哈哈，我刚刚到家。',
    '以日保周，以周保月。',
    '10月5日抵达。',
    '老王对比了两种方案。',
    '他从中受益。',
    '在新的岗位上。',
  ])('and in ordinary words: %s', (line) => expectMarks(line, 'place'));
});

describe('what a known name and a suffix do not make', () => {
  it.each([
    '[[p 亚洲]]地区经济回暖。',
    '[[p 东北]]地区有雪。',
    '[[p 中东]]和平进程受阻。',
    '走出一条致富之路。',
    '这里是文化之乡。',
    '[[p 泰国]]东北部干旱。',
    '县里建了一处著名风景区。',
    '[[p 中]][[p 欧]]贸易增长。',
  ])('%s', (line) => expectMarks(line, 'place'));
});

describe('a place goes on with a suffix of one character', () => {
  it.each([
    '货轮停靠[[p 阿克套港]]。',
    '走进[[p 枣树坳村]]，花开满园。',
    '[[p 兰州西站]]人很多。',
    '[[p 武汉]]市场活跃。',
  ])('%s', (line) => expectMarks(line, 'place'));
});
