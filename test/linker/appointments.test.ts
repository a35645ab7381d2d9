import { describe, expect, it } from 'vitest';
import { createExtractor, type Document } from '../../src/index.js';

const extractor = await createExtractor({ tagger: false });

/** As in gold files: `王明 | 书记 | 青禾县委 | holds`, an empty third field for no organization. */
function drawn(document: Document): string[] {
  return document.appointments.map(({ person, position, organization, status }) =>
    [person.entity.name, position.text, organization?.text ?? '', status].join(' | '),
  );
}

function expectAppointments(text: string, ...expected: readonly string[]): void {
  expect(drawn(extractor.extract(text))).toEqual(expected);
}

describe('titles before names', () => {
  it.each([
    ['青禾县委书记王明到村里调研。', '王明 | 书记 | 青禾县委 | holds'],
    ['青禾市市长张帆参加。', '张帆 | 市长 | 青禾市 | holds'],
    ['区领导张帆、刘小斌参加。', '张帆 | 区领导 |  | holds', '刘小斌 | 区领导 |  | holds'],
    [
      '青禾县财政局局长张帆，青禾县教育局局长刘小斌参加。',
      '张帆 | 局长 | 青禾县财政局 | holds',
      '刘小斌 | 局长 | 青禾县教育局 | holds',
    ],
    ['记者 鲁宁 通讯员 彭小慧', '鲁宁 | 记者 |  | holds', '彭小慧 | 通讯员 |  | holds'],
    ['青禾县财政局局长“张帆”参加。', '张帆 | 局长 | 青禾县财政局 | holds'],
    ['驻石门村第一书记王明说。', '王明 | 驻石门村第一书记 |  | holds'],
  ])('%s', expectAppointments);
});

describe('a title alone is at the house of the sentence that it heads', () => {
  it.each([
    [
      '青禾大学党委书记王明主持，校长李国平讲话。',
      '王明 | 党委书记 | 青禾大学 | holds',
      '李国平 | 校长 | 青禾大学 | holds',
    ],
    ['王明来到青禾县人民医院，同院长李国平交谈。', '李国平 | 院长 | 青禾县人民医院 | holds'],
    ['王明来到青禾县人民医院，同校长李国平交谈。', '李国平 | 校长 |  | holds'],
    ['王明来到青禾县人民医院。院长李国平交谈。', '李国平 | 院长 |  | holds'],
  ])('%s', expectAppointments);
});

describe('several posts of one person', () => {
  it.each([
    [
      '青禾县应急管理局党委书记、局长张帆参加。',
      '张帆 | 党委书记 | 青禾县应急管理局 | holds',
      '张帆 | 局长 | 青禾县应急管理局 | holds',
    ],
    ['白沙镇党委副书记、镇长张帆参加。', '张帆 | 副书记 | 白沙镇党委 | holds', '张帆 | 镇长 | 白沙镇 | holds'],
    ['县委副书记、县长张帆参加。', '张帆 | 副书记 | 县委 | holds', '张帆 | 县长 |  | holds'],
    ['青禾县委副书记、县长张帆参加。', '张帆 | 副书记 | 青禾县委 | holds', '张帆 | 县长 | 青禾县 | holds'],
    ['中共中央政治局委员、外交部长王明出席。', '王明 | 委员 | 中共中央政治局 | holds', '王明 | 外交部长 |  | holds'],
    ['青禾县委常委、宣传部部长王明出席。', '王明 | 常委 | 青禾县委 | holds', '王明 | 部长 | 宣传部 | holds'],
    [
      '王明担任汉江重工集团有限公司董事长兼总经理。',
      '王明 | 董事长 | 汉江重工集团有限公司 | holds',
      '王明 | 总经理 | 汉江重工集团有限公司 | holds',
    ],
    [
      '李国平历任科长、处长、局长。',
      '李国平 | 科长 |  | holds',
      '李国平 | 处长 |  | holds',
      '李国平 | 局长 |  | holds',
    ],
  ])('%s', expectAppointments);
});

describe('a body before the first of several posts', () => {
  it('is that of the later ones, which a department between does not change', () => {
    expectAppointments(
      '青禾县财政局党组成员、人事科科长、一级调研员王明参加。',
      '王明 | 党组成员 | 青禾县财政局 | holds',
      '王明 | 科长 | 人事科 | holds',
      '王明 | 一级调研员 | 青禾县财政局 | holds',
    );
  });
});

describe('titles behind names', () => {
  it.each([
    ['李国平教授讲课。', '李国平 | 教授 |  | holds'],
    ['王书记走进车间。', '王 | 书记 |  | holds'],
    ['县委书记王明到村里，王书记说。', '王明 | 书记 | 县委 | holds'],
    ['李国平（局长）主持会议。', '李国平 | 局长 |  | holds'],
    ['李国平，局长，主持会议。', '李国平 | 局长 |  | holds'],
  ])('%s', expectAppointments);
});

describe('a verb says the status', () => {
  it.each([
    ['李国平任青禾县财政局局长。', '李国平 | 局长 | 青禾县财政局 | holds'],
    ['李国平现任汉江重工集团有限公司董事长。', '李国平 | 董事长 | 汉江重工集团有限公司 | holds'],
    ['李国平曾任教师。', '李国平 | 教师 |  | holds'],
    ['李国平是青禾县第一小学校长。', '李国平 | 校长 | 青禾县第一小学 | holds'],
    ['任命李国平为青禾县财政局局长。', '李国平 | 局长 | 青禾县财政局 | appointed'],
    ['选举李国平为主席。', '李国平 | 主席 |  | appointed'],
    ['李国平当选青禾县政协主席。', '李国平 | 主席 | 青禾县政协 | appointed'],
    ['李国平出任青禾县教育局局长。', '李国平 | 局长 | 青禾县教育局 | appointed'],
    ['李国平接任总经理。', '李国平 | 总经理 |  | appointed'],
    ['李国平拟任副县长。', '李国平 | 副县长 |  | appointed'],
    ['提名李国平为副县长人选。', '李国平 | 副县长 |  | appointed'],
    ['聘任李国平为总经理。', '李国平 | 总经理 |  | appointed'],
    ['免去李国平的青禾县财政局局长职务。', '李国平 | 局长 | 青禾县财政局 | removed'],
    ['李国平不再担任青禾县财政局局长职务。', '李国平 | 局长 | 青禾县财政局 | removed'],
    ['李国平辞去董事长职务。', '李国平 | 董事长 |  | removed'],
    ['李国平卸任主教练。', '李国平 | 主教练 |  | removed'],
  ])('%s', expectAppointments);

  it('and not what it does not govern', () => {
    expectAppointments('县里免去一批干部职务，王明任局长。', '王明 | 局长 |  | holds');
  });

  it('and governs its own clause only', () => {
    expectAppointments('王明任局长，免去李雷的局长职务。', '王明 | 局长 |  | holds', '李雷 | 局长 |  | removed');
  });

  it('and every line of the list that it heads', () => {
    expectAppointments(
      '任命：\n王明为青禾县财政局局长；\n李雷为青禾县教育局局长。',
      '王明 | 局长 | 青禾县财政局 | appointed',
      '李雷 | 局长 | 青禾县教育局 | appointed',
    );
    expectAppointments('免去：\n李国平的青禾县财政局局长职务。', '李国平 | 局长 | 青禾县财政局 | removed');
  });

  it('分别 deals the posts out', () => {
    expectAppointments('张帆、刘小斌分别任主任、副主任。', '张帆 | 主任 |  | holds', '刘小斌 | 副主任 |  | holds');
  });
});

describe('careers', () => {
  it('dated lines are about the person above', () => {
    expectAppointments(
      [
        '张帆，男，汉族，1970年3月生。',
        '1992年7月至1998年5月 青禾县第一小学教师；',
        '1998年5月至2006年9月 青禾县教育局科长；',
        '2006年9月至今 青禾县教育局副局长。',
      ].join('\n'),
      '张帆 | 教师 | 青禾县第一小学 | holds',
      '张帆 | 科长 | 青禾县教育局 | holds',
      '张帆 | 副局长 | 青禾县教育局 | holds',
    );
  });
});

describe('lists', () => {
  it.each([
    [
      'under a heading that names the body',
      '青禾县防汛指挥部成员名单\n组长：王明\n副组长：李国平、张帆\n',
      '王明 | 组长 | 青禾县防汛指挥部 | holds',
      '李国平 | 副组长 | 青禾县防汛指挥部 | holds',
      '张帆 | 副组长 | 青禾县防汛指挥部 | holds',
    ],
    [
      'of those elected',
      '青禾县书法家协会第七次会员大会选举产生新一届领导机构：\n主席：王明\n副主席：李国平、张帆\n',
      '王明 | 主席 | 青禾县书法家协会 | appointed',
      '李国平 | 副主席 | 青禾县书法家协会 | appointed',
      '张帆 | 副主席 | 青禾县书法家协会 | appointed',
    ],
    [
      'with a line that says another thing too',
      '一、决定任命：\n王明为青禾县财政局局长；\n李国平（回族）为青禾县教育局局长，免去其青禾县水利局局长职务；\n张帆为青禾县水利局局长。',
      '王明 | 局长 | 青禾县财政局 | appointed',
      '李国平 | 局长 | 青禾县教育局 | appointed',
      '李国平 | 局长 | 青禾县水利局 | removed',
      '张帆 | 局长 | 青禾县水利局 | appointed',
    ],
    [
      'of names in columns',
      '人民陪审员3名（按姓氏笔画为序）：\n王明　李国平（女）　张帆\n',
      '王明 | 人民陪审员 |  | holds',
      '李国平 | 人民陪审员 |  | holds',
      '张帆 | 人民陪审员 |  | holds',
    ],
    [
      'of persons and their posts',
      '李国平　青禾县财政局局长\n张帆　青禾县教育局局长\n',
      '李国平 | 局长 | 青禾县财政局 | holds',
      '张帆 | 局长 | 青禾县教育局 | holds',
    ],
    [
      'with posts in parentheses',
      '委员李国平（青禾一中教师）、张帆（青禾县医院医生）发言。',
      '李国平 | 委员 |  | holds',
      '李国平 | 教师 | 青禾一中 | holds',
      '张帆 | 委员 |  | holds',
      '张帆 | 医生 | 青禾县医院 | holds',
    ],
  ])('%s', (_, text, ...expected) => expectAppointments(text, ...expected));
});

describe('who comes after whom', () => {
  it.each([
    [
      '青禾县第一小学校长王明退休，由副校长李国平接任。',
      '王明 | 校长 | 青禾县第一小学 | holds',
      '李国平 | 校长 | 青禾县第一小学 | appointed',
      '李国平 | 副校长 | 青禾县第一小学 | holds',
    ],
    [
      '王明辞去汉江重工集团有限公司总经理职务，由李国平接任。',
      '王明 | 总经理 | 汉江重工集团有限公司 | removed',
      '李国平 | 总经理 | 汉江重工集团有限公司 | appointed',
    ],
    [
      '王明任汉江重工集团有限公司总经理，接替任满的李国平。',
      '王明 | 总经理 | 汉江重工集团有限公司 | holds',
      '李国平 | 总经理 | 汉江重工集团有限公司 | removed',
    ],
    ['村务监督委员会主任由村民代表会议推选王明担任。', '王明 | 主任 | 村务监督委员会 | appointed'],
    ['卸任会长王明被推举为名誉会长。', '王明 | 会长 |  | removed', '王明 | 名誉会长 |  | appointed'],
  ])('%s', expectAppointments);
});

describe('the body that another clause names', () => {
  it.each([
    [
      '选举王明为青禾县政协主席，李国平、张帆为副主席。',
      '王明 | 主席 | 青禾县政协 | appointed',
      '李国平 | 副主席 | 青禾县政协 | appointed',
      '张帆 | 副主席 | 青禾县政协 | appointed',
    ],
    ['汉江重工集团有限公司（以下简称“公司”）公告，聘任王明先生为总经理。', '王明 | 总经理 | 公司 | appointed'],
    ['汉江重工集团有限公司亏损，其法定代表人李国平致歉。', '李国平 | 法定代表人 | 汉江重工集团有限公司 | holds'],
    ['石岭村通了路。村支书王明说。', '王明 | 村支书 | 石岭村 | holds'],
    ['王明在青禾大学做过助教。', '王明 | 助教 | 青禾大学 | holds'],
  ])('%s', expectAppointments);
});

describe('somebody met on the way', () => {
  it('is not whom the career is told of', () => {
    expectAppointments(
      '王明，男，汉族，1970年3月生。曾得到局长李国平指点，现任青禾县教育局局长。',
      '李国平 | 局长 |  | holds',
      '王明 | 局长 | 青禾县教育局 | holds',
    );
  });

  it('is whom another congratulates or addresses', () => {
    expectAppointments(
      '县长李国平致电王明，恭喜他当选青禾市市长。',
      '李国平 | 县长 |  | holds',
      '王明 | 市长 | 青禾市 | appointed',
    );
    expectAppointments('县长李国平表示，欣悉您当选青禾市市长。', '李国平 | 县长 |  | holds');
  });

  it('speaks, and holds no title before the colon', () => {
    expectAppointments('主持人：王书记，您怎么看？', '王 | 书记 |  | holds');
  });
});

describe('no appointment', () => {
  it.each([['王明参加会议，局长没有到场。'], ['局长没有到场。'], ['王明来到青禾县财政局。'], ['王明说。局长说。']])(
    '%s',
    (text) => expectAppointments(text),
  );
});

describe('every appointment', () => {
  it('points at mentions of the document and spans them', () => {
    const document = extractor.extract('县长张帆到场。任命李国平为青禾县财政局局长，王书记讲话。');
    expect(document.appointments).toHaveLength(3);
    for (const { person, position, organization, start, end } of document.appointments) {
      const mentions = [person, position, ...(organization ? [organization] : [])];
      for (const mention of mentions) expect(document.mentions).toContain(mention);
      expect(start).toBe(Math.min(...mentions.map((mention) => mention.start)));
      expect(end).toBe(Math.max(...mentions.map((mention) => mention.end)));
    }
  });

  it('belongs to its person', () => {
    const document = extractor.extract('县委书记王明到会，县长张帆讲话。');
    for (const person of document.people) {
      expect(person.appointments).toEqual(document.appointments.filter((one) => one.person.entity === person));
      expect(person.appointments).toHaveLength(1);
    }
  });
});

describe('tables and labels', () => {
  it.each([
    [
      '序号　姓名　性别　单位及职务\n01　王明　　男　青禾纺织公司总经理\n02　李雷　　女　青禾县财政局局长',
      '王明 | 总经理 | 青禾纺织公司 | holds',
      '李雷 | 局长 | 青禾县财政局 | holds',
    ],
    [
      '经研究，聘任：\n王　明　　青禾县财政局局长\n李　雷（女）青禾县教育局局长',
      '王明 | 局长 | 青禾县财政局 | appointed',
      '李雷 | 局长 | 青禾县教育局 | appointed',
    ],
    [
      '青禾县人民政府历任县长表\n县　长　　王　明　　汉　　1950.4\n副县长　　李　雷　　汉　　1952.9',
      '王明 | 县　长 | 青禾县人民政府 | holds',
      '李雷 | 副县长 | 青禾县人民政府 | holds',
    ],
    [
      '第一名：青禾路桥有限公司，项目经理：王明，技术总监：李雷。',
      '王明 | 项目经理 | 青禾路桥有限公司 | holds',
      '李雷 | 技术总监 | 青禾路桥有限公司 | holds',
    ],
    ['王明在青禾镇冒充主任医师行骗。'],
    [
      '王明（青禾公司经理）当选青禾县工商联副主席，李雷（白沙公司经理）当选常委。',
      '王明 | 经理 | 青禾公司 | holds',
      '王明 | 副主席 | 青禾县工商联 | appointed',
      '李雷 | 经理 | 白沙公司 | holds',
      '李雷 | 常委 | 青禾县工商联 | appointed',
    ],
    [
      '青禾市友好代表团出访名单\n\n代表团成员\n团长：王明\n秘书长：李雷',
      '王明 | 团长 | 青禾市友好代表团 | holds',
      '李雷 | 秘书长 | 青禾市友好代表团 | holds',
    ],
    ['白沙医院：王明卸任院长，李雷接任。', '王明 | 院长 | 白沙医院 | removed', '李雷 | 院长 | 白沙医院 | appointed'],
    [
      '王明被免去青禾县财政局局长、党组书记职务，由李雷接任。',
      '王明 | 局长 | 青禾县财政局 | removed',
      '王明 | 党组书记 | 青禾县财政局 | removed',
      '李雷 | 局长 | 青禾县财政局 | appointed',
      '李雷 | 党组书记 | 青禾县财政局 | appointed',
    ],
    ['车队抵达青禾县白鹭乡，乡长王明在门口等候。', '王明 | 乡长 | 白鹭乡 | holds'],
    [
      '青禾光电科技股份有限公司（以下简称“公司”）管理层变动情况如下：\n王　明　　总经理　　　离任\n李　雷　　财务总监　　聘任',
      '王明 | 总经理 | 青禾光电科技股份有限公司 | removed',
      '李雷 | 财务总监 | 青禾光电科技股份有限公司 | appointed',
    ],
    [
      '青禾县财政局领导班子\n王明　党组书记、局长\n　　男，1972年6月生。曾任青禾县教育局副局长。\n李雷　副局长\n　　女，1978年生。历任白沙县教育局科长。',
      '王明 | 党组书记 | 青禾县财政局 | holds',
      '王明 | 局长 | 青禾县财政局 | holds',
      '王明 | 副局长 | 青禾县教育局 | holds',
      '李雷 | 副局长 | 青禾县财政局 | holds',
      '李雷 | 科长 | 白沙县教育局 | holds',
    ],
    [
      '王明，字子高，道光二十五年进士。历任江油县、白鹭县知县，旋迁贵州布政使。',
      '王明 | 知县 | 江油县 | holds',
      '王明 | 知县 | 白鹭县 | holds',
      '王明 | 布政使 | 贵州 | holds',
    ],
  ])('%s', expectAppointments);
});

describe('columns headed by posts', () => {
  it.each([
    [
      '年级　　班主任　　副班主任\n初一　　梁晓燕　　郝志远\n初二　　田庆丰　　卢秀兰\n请各位老师准时到岗。',
      '梁晓燕 | 班主任 |  | holds',
      '郝志远 | 副班主任 |  | holds',
      '田庆丰 | 班主任 |  | holds',
      '卢秀兰 | 副班主任 |  | holds',
    ],
    [
      '单位　董事长　总经理\n青禾水务有限公司　梁晓燕　郝志远\n白沙燃气有限公司　田庆丰　卢秀兰',
      '梁晓燕 | 董事长 | 青禾水务有限公司 | holds',
      '郝志远 | 总经理 | 青禾水务有限公司 | holds',
      '田庆丰 | 董事长 | 白沙燃气有限公司 | holds',
      '卢秀兰 | 总经理 | 白沙燃气有限公司 | holds',
    ],
  ])('%s', expectAppointments);
});

describe('a post over rows of bodies and names', () => {
  it.each([
    [
      '班主任\n一（1）班　梁晓燕\n一（2）班　郝志远\n副班主任\n一（1）班　田庆丰',
      '梁晓燕 | 班主任 | 一（1）班 | holds',
      '郝志远 | 班主任 | 一（2）班 | holds',
      '田庆丰 | 副班主任 | 一（1）班 | holds',
    ],
  ])('%s', expectAppointments);
});

describe('litigants, lists with notes, periodicals, departments', () => {
  it.each([
    [
      '原告：青禾水务有限公司，住所地青禾市滨江路88号。\n法定代表人：杜志坚，该公司董事长。',
      '杜志坚 | 法定代表人 | 青禾水务有限公司 | holds',
      '杜志坚 | 董事长 | 青禾水务有限公司 | holds',
    ],
    [
      '副组长：韩雪梅（副校长）　田庆丰（教务主任）',
      '韩雪梅 | 副组长 |  | holds',
      '韩雪梅 | 副校长 |  | holds',
      '田庆丰 | 副组长 |  | holds',
      '田庆丰 | 教务主任 |  | holds',
    ],
    [
      '评委会主任：著名作家、省作协副主席卢秀兰',
      '卢秀兰 | 主任 | 评委会 | holds',
      '卢秀兰 | 作家 |  | holds',
      '卢秀兰 | 副主席 | 省作协 | holds',
    ],
    ['《青禾文学》主编郝志远到会。', '郝志远 | 主编 | 青禾文学 | holds'],
    ['《小渡船》杂志原主编郝志远到会。', '郝志远 | 原主编 | 小渡船 | holds'],
    ['白沙县政协原副主席、离休干部孙立功逝世。', '孙立功 | 原副主席 | 白沙县政协 | holds'],
    ['國民黨籍議員韓雪梅質詢。', '韓雪梅 | 議員 | 國民黨 | holds'],
    [
      '青禾公司监事会主席郑丽华女士、财务总监田庆丰先生列席。',
      '郑丽华 | 主席 | 青禾公司监事会 | holds',
      '田庆丰 | 财务总监 |  | holds',
    ],
    [
      '成员：卢秀兰　青禾县应急管理局局长\n指挥部下设办公室，韩雪梅兼任办公室主任，孙立功任副主任。',
      '卢秀兰 | 成员 |  | holds',
      '卢秀兰 | 局长 | 青禾县应急管理局 | holds',
      '韩雪梅 | 主任 | 办公室 | holds',
      '孙立功 | 副主任 | 办公室 | holds',
    ],
    ['郑丽华-数学老师：好的', '郑丽华 | 数学老师 |  | holds'],
  ])('%s', expectAppointments);
});

describe('cards: name, posts, body, each on its line', () => {
  it.each([
    ['杜志坚\n总经理\n青禾智能科技有限公司', '杜志坚 | 总经理 | 青禾智能科技有限公司 | holds'],
    ['杜志坚　博士\n青禾大学\n副教授', '杜志坚 | 副教授 | 青禾大学 | holds'],
    ['杜志坚\n董事长\n韩雪梅\n总经理', '杜志坚 | 董事长 |  | holds', '韩雪梅 | 总经理 |  | holds'],
    // The first line leads: below a post stand those who hold it.
    ['组长\n杜志坚\n副组长\n韩雪梅', '杜志坚 | 组长 |  | holds', '韩雪梅 | 副组长 |  | holds'],
  ])('%s', expectAppointments);
});

describe('a label with titles behind it', () => {
  it.each([
    [
      '副裁判长：国际级裁判杜志坚、一级裁判韩雪梅',
      '杜志坚 | 副裁判长 |  | holds',
      '杜志坚 | 国际级裁判 |  | holds',
      '韩雪梅 | 副裁判长 |  | holds',
      '韩雪梅 | 一级裁判 |  | holds',
    ],
    [
      '青禾县博物馆新聘两位顾问：书法家杜志坚、收藏家韩雪梅。',
      '杜志坚 | 顾问 | 青禾县博物馆 | appointed',
      '杜志坚 | 书法家 |  | holds',
      '韩雪梅 | 顾问 | 青禾县博物馆 | appointed',
      '韩雪梅 | 收藏家 |  | holds',
    ],
    ['记者：总经理杜志坚先生', '杜志坚 | 总经理 |  | holds'],
    ['教研组长：语文 杜志坚 数学 韩雪梅', '杜志坚 | 教研组长 |  | holds', '韩雪梅 | 教研组长 |  | holds'],
  ])('%s', expectAppointments);
});

describe('a title belongs to the name before it, and says nothing of the word behind', () => {
  it.each([
    ['杜志坚总统战略引领两国关系。', '杜志坚 | 总统 |  | holds'],
    ['宣读郑丽华主席贺信并致辞。', '郑丽华 | 主席 |  | holds'],
    ['杜志坚指出，当代表是严肃的责任。'],
    ['青禾日报评论员文章：把理论学习贯穿始终'],
  ])('%s', expectAppointments);
});

describe('several named at once, and whom somebody replaces', () => {
  it.each([
    [
      '青禾警务处处长杜志坚昨晋升两名助理处长，分别为郑丽华及田庆丰。',
      '杜志坚 | 处长 | 青禾警务处 | holds',
      '郑丽华 | 助理处长 | 青禾警务处 | appointed',
      '田庆丰 | 助理处长 | 青禾警务处 | appointed',
    ],
    [
      '白沙集团公告，田庆丰接替韩雪梅出任首席财务官。',
      '田庆丰 | 首席财务官 | 白沙集团 | appointed',
      '韩雪梅 | 首席财务官 | 白沙集团 | removed',
    ],
    ['韩雪梅现任青禾医院顾问，将接替郑丽华。', '韩雪梅 | 顾问 | 青禾医院 | holds'],
  ])('%s', expectAppointments);
});
