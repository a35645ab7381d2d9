import { describe, it } from 'vitest';
import { expectMarks } from './gold-lines.js';

describe('organs of a territory hold the territory', () => {
  it.each([
    '[[o [[p 郑州市]]财政局]]发布通知。',
    '[[o [[p 河南省]]教育厅]]印发文件。',
    '[[o [[p 中原区]]委]]召开会议。',
    '[[o [[p 中原区]]人民政府]]发布公告。',
    '[[o [[p 洛阳市]]中级人民法院]]受理此案。',
  ])('of a known one: %s', (line) => expectMarks(line, 'organization', 'place'));

  it.each([
    '[[o [[p 青禾县]]应急管理局]]发布预警。',
    '[[o [[p 青禾县]]委]]召开会议。',
    '[[o [[p 青禾县]]人民法院]]受理此案。',
    '[[o [[p 白沙镇]]党委]]召开会议。',
    '[[o [[p 白沙镇]]人民政府]]公布方案。',
    '[[o [[p 双桥市]]公安局]]发布公告。',
    '[[o [[p 青禾街道]]办事处]]组织活动。',
    '[[o [[p 青禾县]]第十五届人民代表大会]]开幕。',
  ])('of one nobody knows: %s', (line) => expectMarks(line, 'organization', 'place'));

  it.each([
    '[[o 区委]]召开会议。',
    '[[o 县政府]]印发方案。',
    '[[o 市应急管理局]]发布预警。',
    '[[o 省委]]研究决定。',
    '[[o 县人民法院]]受理此案。',
    '[[o 区财政局]]拨付资金。',
    '[[o [[o 市纪委]]驻市农业农村局纪检监察组]]进驻。',
  ])('of a bare level: %s', (line) => expectMarks(line, 'organization', 'place'));

  it('of a name that the tokenizer leaves in pieces, not of its bare level', () => {
    expectMarks('决定任命：[[o 栖云区教育局]]局长路远。', 'organization');
  });
});

describe('organs of a territory that the page settles', () => {
  it.each([
    '住[[p 右陵区]]的人诉[[o [[p 右陵区]]人民政府]]。',
    '现将[[o [[p 右陵区]]第二中学]]并入[[o [[p 右陵]]师范学校]]，[[p 右陵区]]同意。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});

describe('a brand and a word of trade named once', () => {
  it.each([
    '他创办[[o 远桅资本]]；后来改行。',
    '由[[o 青榆创投]]领投。',
    '陆远加盟[[o 远桅储能]]，负责研发。',
    '陆远（[[o 远桅仪器]]创始人）到场。',
    '[[o 远桅纺织]]总裁助理陆远到场。',
    '技术与工程的结合，政治和经济的关系。',
  ])('%s', (line) => expectMarks(line, 'organization'));
});

describe('where an organization begins', () => {
  it.each([
    '1993年进[[o 沂州第三机床厂]]当工人。',
    '5月5日[[o 国家版权局]]发布公告。',
    '——记[[o 青湾湿地研究站]]站长。',
    '在原[[o 奔驰公司]]生产。',
    '东道主[[o 云岭队]]获胜。',
    '其母公司[[o 云岭钢铁公司]]董事长说。',
    '参加[[o 青禾县水稻学会]]第五届会员大会。',
    '[[o 青禾油田]]地质师王明说。',
  ])('%s', (line) => expectMarks(line, 'organization'));
});

describe('a medium that opens a report', () => {
  it.each([
    '[[o 云畔观察]]讯（记者）昨日下雨了。',
    '[[o 岭东融媒]] 7月3日消息 昨日下雨了。',
    '【[[o 云端快线]]】讯 昨日下雨了。',
    '【[[o 青柚网]]】昨日下雨了。',
    '[[o 楼市风向标]]独家获悉，房价降了。[[o 楼市风向标]]认为还会降。',
    '北京专讯 昨日下雨了。',
    '（第3号）\n本报讯 昨日下雨了。',
    '【财经要闻】昨日下雨了。',
  ])('%s', (line) => expectMarks(line, 'organization'));
});

describe('chains', () => {
  it.each([
    '[[o [[p 河南省]][[p 洛阳市]]应急管理局]]发布公告。',
    '[[o [[o [[p 青禾县]]人大]]常委会]]表决通过。',
    '[[o [[o 县委]]组织部]]发布公告。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});

describe('departments belong to their organization', () => {
  it.each([
    '[[o [[o [[p 郑州]]大学]]历史学院]]教授李国平讲课。',
    '[[o [[o [[p 郑州]]大学]]马克思主义研究院]]成立。',
    '[[o [[o [[p 青禾县]]人民医院]]急诊科]]主任李国平说。',
    '[[o [[o [[p 青禾县]]财政局]]办公室]]主任李国平说。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});

describe('companies', () => {
  it.each([
    '[[o 河南青河广告发展有限公司]]成立。',
    '[[o 北岭智造股份有限公司]]发布年报。',
    '[[o 汉江重工集团有限公司]]中标。',
    '[[o 上海云帆（中国）投资有限公司]]注册。',
  ])('%s', (line) => expectMarks(line, 'organization'));

  it.each(['该公司表示，子公司运营正常。', '一家有限公司倒闭了。', '多家公司参展。', '董事会审议通过。'])(
    'a bare word for one is none: %s',
    (line) => expectMarks(line, 'organization'),
  );
});

describe('short forms', () => {
  it.each([
    '[[o 北岭智造股份有限公司]]（以下简称“[[o 北岭智造]]”）公告。[[o 北岭智造]]称，业绩增长。',
    '[[o 青禾县自来水公司]]（下称“[[o 县水司]]”）通知。[[o 县水司]]表示抱歉。',
    '[[o 青河科技有限公司]]（以下简称“[[o 公司]]”）召开会议，[[o 公司]]决定分红。',
  ])('announced: %s', (line) => expectMarks(line, 'organization'));

  it.each(['[[o 北岭智造股份有限公司]]今日公告。[[o 北岭智造]]表示，订单饱满。'])('derived: %s', (line) =>
    expectMarks(line, 'organization'),
  );

  it.each(['[[o 青河科技]]召开会议，公司决定分红。', '北辰表示。'])('nowhere introduced, none: %s', (line) =>
    expectMarks(line, 'organization'),
  );
});

describe('teams', () => {
  it.each([
    '[[o [[p 中国]]女排]]夺冠。',
    '[[o [[p 中国]]队]]以三比零取胜。',
    '[[o [[p 河南]]队]]客场作战。',
    '[[o [[p 法国]]队]]晋级。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});

describe('what stands in 《》 is a work, and an organization only if it acts', () => {
  it.each(['《[[o 青禾日报]]》记者李国平报道。', '他读了《青禾县志》。', '电影《大河公司》上映。'])('%s', (line) =>
    expectMarks(line, 'organization'),
  );
});

describe('schools, hospitals, associations, international bodies', () => {
  it.each([
    '[[o [[p 青禾县]]第一小学]]开学。',
    '[[o [[p 青禾县]]人民医院]]扩建。',
    '[[o 联合国]]发布报告。',
    '[[o [[p 青禾市]]作家协会]]换届。',
    '[[o [[p 河南省]]“新时代宣讲师”协会]]成立。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});

describe('groups that have no name', () => {
  it.each(['各级党委高度重视。', '加强基层组织建设。', '相关部门介入调查。', '群众和企业都满意。'])('%s', (line) =>
    expectMarks(line, 'organization'),
  );
});

describe('a word that only says what sort of body it is makes no name', () => {
  it.each([
    '一家著名电脑公司宣布裁员。',
    '三大汽车公司下调了价格。',
    '新政府本月就职。',
    '几家跨国烟草公司退出了市场。',
    '不少法国企业前来投资。',
    '各大公司都来招人。',
    '[[o 青禾电脑公司]]宣布裁员。',
    '知名企业[[o 青禾电脑公司]]宣布裁员。',
    '孩子们捐款给[[o 县医院]]。',
  ])('%s', (line) => expectMarks(line, 'organization'));
});

describe('units and bodies of an organization', () => {
  it.each([
    '[[o [[o 青禾银行]]虎门支行]]行长到访。',
    '[[o [[o [[p 中国]]机械工业协会]]挖掘机械分会]]换届。',
    '[[o [[o [[p 青禾市]]公安局]]党委]]决定表彰三人。',
    '[[o [[p 埃及]]卫生部]]愿意合作。',
    '[[o [[p 美国]]花旗集团]]宣布并购。',
    '他到[[o 党校]]讲课。',
    '议案提交[[o 国会]]表决。',
    '消费者告到[[o 消协]]。',
    '[[o [[p 北京]]兴发水泥有限公司]]投产。',
    '[[o 青禾鸟类保护协会]]成立。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});

describe('an unknown name before a title that nobody holds without a house', () => {
  it.each([
    '[[o 萤石量子]]首席科学家李国平说。',
    '[[o 禾苗]]总编辑李国平读了手稿。[[o 禾苗]]下月出书。',
    '[[o 白鹭智算]]首席架构师李国平说。',
    // A person, a session, a place are none.
    '李国平董事长说。',
    '上届主席李国平说。',
    '挪威首席科学家李国平说。',
  ])('%s', (line) => expectMarks(line, 'organization'));
});

describe('other names of a brand on the page, and what belongs to no name', () => {
  it.each([
    '[[o 湖南湘河模具股份有限公司]]成立。她曾在[[o 湘河有限]]任职。',
    '他代表[[o 市委]]讲话。',
    '他现任原[[o 西安公司]]顾问。',
    '[[o [[p 青禾县]]文化广播电视和旅游局]]挂牌。',
    '[[o [[p 中国]]奥委会]]官网公布名单。',
  ])('%s', (line) =>
    expectMarks(line, 'organization', ...(line.includes('湖南') || line.includes('西安') ? [] : (['place'] as const))),
  );
});

describe('departments by themselves', () => {
  it.each(['[[o 教务处]]：主任李国平。', '他分管[[o 审计处]]。'])('%s', (line) => expectMarks(line, 'organization'));
});

describe('a temple is a place, and a body where it has clergy', () => {
  it.each([
    '[[o 青螺寺]]方丈圆明法师出席。[[o 青螺寺]]举行法会。',
    '[[o 青螺清真寺]]阿訇马文礼出席。',
    '游客参观[[p 青螺寺]]。',
  ])('%s', (line) => expectMarks(line, 'organization', 'place'));
});
