import { describe, it } from 'vitest';
import { expectMarks } from './gold-lines.js';

describe('full names', () => {
  it.each([
    '[[n 王明]]来到现场。',
    '[[n 李建国]]表示，工程进展顺利。',
    '[[n 陈晓燕]]说：“我们准备好了。”',
    '大会选举[[n 赵志刚]]为主席。',
    '据[[n 刘洋]]介绍，水库已经蓄水。',
    '昨天，[[n 孙丽华]]带着[[n 周建军]]来了。',
    '[[n 林宝珠]]（女，1978年生）是一名教师。',
    '[[n 吴国强]]，男，汉族，1965年10月生。',
    '获奖者是[[n 黄海燕]]。',
    '[[n 马小军]]的父亲种了一辈子地。',
    '主任[[n 郑爱民]]、副主任[[n 何苗]]到会。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('columns of names, whatever the words in them mean', () => {
  it.each([
    '01　[[n 王志刚]]　男　酒厂工人\n02　[[n 针线]]　女　挡车工\n03　[[n 李晓梅]]　女　厨师\n04　[[n 紫丁香]]　女　护士',
    '　　[[n 陈建国]]　财务部部长\n　　[[n 利索]]　工程部部长\n　　[[n 赵敏]]　综合部部长',
    // What stands in a column of places is no name, and neither are titles among names.
    '北京　首都\n天津　直辖市\n广东　省\n海天　未定',
    '　　[[n 陈建国]]　财务部部长\n　　主任　综合部\n　　[[n 赵敏]]　综合部部长',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('names that the sentence calls for, whatever the words in them mean', () => {
  it.each([
    '会议决定，聘任[[n 罗盘]]为县政府顾问。',
    '[[n 晨光]]任岭西大学图书馆馆长；[[n 清凉]]任副馆长。',
    '委员：[[n 王志刚]]、[[n 长弓]]（达斡尔族）、[[n 李晓梅]]（女）。',
    '免去[[n 容易]]同志的县水利局副局长职务。',
    '[[n 空明]]法师主持，[[n 明照]]长老到场。',
    '执行董事[[n John Lee]]（[[n 李约翰]]）辞职。',
    // The end of a name and a verb make no company.
    '决定任命[[n 孙丽华]]为青禾县教育局局长。',
    '民警[[n 叶尔波拉提]]和辅警[[n 小韩]]赶到现场。',
    // Neither a crowd nor what is done holds a post.
    '旁听的大学教授说，案子办得好。',
    '他利用担任局长的便利收受财物。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('speakers of a dialogue', () => {
  it.each([
    '记者：您为什么回乡？\n[[n 快乐]]：因为这里缺老师。\n记者：后悔吗？\n[[n 快乐]]：从不。',
    // A page of fields is no dialogue.
    '时间：周一上午\n地点：大会议室\n内容：安全生产\n要求：按时参加',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('compound surnames', () => {
  it.each([
    '[[n 欧阳志远]]出席会议。',
    '[[n 司马文静]]指出，要抓紧落实。',
    '[[n 诸葛青云]]和[[n 上官婉清]]参加座谈。',
    '局长[[n 皇甫毅]]作报告。',
    '[[n 夏侯惠]]介绍了情况。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('names with dots between their parts, whatever dot it is', () => {
  it.each([
    '[[n 阿依古丽·买买提]]当选代表。',
    '[[n 艾尔肯·吐尼亚孜]]在会上发言。',
    '[[n 弗拉基米尔·伊万诺夫]]率团访问。',
    '[[n 让-吕克·杜邦]]表示赞赏。',
    '教练[[n 安东尼奥·罗西]]说，球队准备好了。',
    '[[n 玛丽亚•冈萨雷斯]]出席开幕式。',
    '[[n 玛丽亚・冈萨雷斯]]出席开幕式。',
    '[[n 玛丽亚‧冈萨雷斯]]出席开幕式。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('minority and foreign names without dots', () => {
  it.each([
    '[[n 阿依古丽]]说，日子越过越好。',
    '村支书[[n 扎西多吉]]介绍，今年收成不错。',
    '[[n 次仁卓玛]]告诉记者。',
    '牧民[[n 巴特尔]]说。',
    '主任[[n 史密斯]]指出。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('names set with spaces for alignment are one span', () => {
  it.each([
    '出席：[[n 王　明]]、[[n 李晓雷]]、[[n 张　伟]]',
    '主任：[[n 王 明]]',
    '任命[[n 李　娜]]为副县长。',
    '免去[[n 韩　毅]]的局长职务。',
    '[[n 张　三]]　[[n 李国平]]　[[n 王　五]]',
  ])('%s', (line) => expectMarks(line, 'person'));

  it('a name broken by a line end too', () => {
    const lines = [
      '今天，青禾县常务副县长、县应急指挥部副指挥长',
      '[[n 王明]]、教育局局长[[n 孙国强]]到场查看汛情，副局长[[n 欧',
      '阳志远]]汇报了有关情况，大家听得都很认真。',
    ];
    expectMarks(lines.join('\n'), 'person');
  });
});

describe('a bare surname before a title, without the title', () => {
  it.each([
    '[[n 王]][[t 书记]]走进车间。',
    '[[n 欧阳]][[t 市长]]询问情况。',
    '随后，[[n 陈]][[t 主任]]作了说明。',
    '[[n 司马]][[t 教授]]参加评审。',
    '[[t 局长]][[n 高峰]]到场，[[n 高]][[t 局长]]当即表态。',
  ])('%s', (line) => expectMarks(line, 'person', 'position'));
});

describe('courtesy forms are whole spans', () => {
  it.each([
    '[[n 小王]]今年二十五岁。',
    '邻居[[n 老张]]说。',
    '[[n 王先生]]拨打了热线。',
    '[[n 李女士]]说。',
    '[[n 田奶奶]]八十三岁了。',
    '[[n 赵某]]被当场抓获。',
    '[[n 赵某某]]被当场抓获。',
    '[[n 杨老]]一生爱书。',
    '[[n 陈大爷]]笑着说。',
    '[[n 刘阿姨]]在社区工作了二十年。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('an ordinary word is a name where a witness says so', () => {
  it.each([
    '局长[[n 高峰]]主持会议。',
    '副县长[[n 温暖]]出席。',
    '编辑：[[n 方便]]',
    '记者 [[n 安静]] 通讯员 [[n 向阳]]',
    '[[n 高峰]]（男，1980年生）任主任。',
    '队长[[n 石头]]说。',
    '校长[[n 周密]]指出。',
    '主任[[n 黄金]]、副主任[[n 白云]]到会。',
  ])('%s', (line) => expectMarks(line, 'person'));

  it.each([
    '高峰期道路拥堵。',
    '大家都很高兴。',
    '服务更加方便群众。',
    '给老人送去温暖。',
    '安全生产责任重于泰山。',
    '公安机关依法查处。',
    '全面深化改革，加强组织领导。',
    '高质量发展取得新成效。',
    '成功举办马拉松比赛。',
    '经常下乡走访。',
    '金融支持实体经济。',
    '黄金周期间游客很多。',
    '万一下雨怎么办。',
    '常委会议研究了有关事项。',
    '该方案明确了责任。',
    '连续三年增长。',
    '时任领导高度重视。',
  ])('and none without: %s', (line) => expectMarks(line, 'person'));
});

describe('bylines', () => {
  it.each([
    '[[t 记者]] [[n 鲁宁]] [[t 通讯员]] [[n 彭小慧]]',
    '（[[t 记者]][[n 王小明]]）',
    '文/[[n 瞿塘]]',
    '本报[[t 记者]] [[n 周敏]] [[n 吴磊]] 文/图',
    '□[[t 记者]] [[n 何苗]]',
    '[[t 责任编辑]]：[[n 宋佳]]',
    '（作者：[[n 冯远征]]）',
    '摄影：[[n 钱进]]',
    '[[t 记者]]：[[n 余秋月]] [[t 编辑]]：[[n 方舟]] 审核：[[n 秦岚]]',
  ])('%s', (line) => expectMarks(line, 'person', 'position'));
});

describe('each member of a list is a person', () => {
  it.each([
    '[[n 张帆]]、[[n 刘小斌]]、[[n 樊利]]参加。',
    '区领导[[n 张帆]]、[[n 刘小斌]]、[[n 樊利]]参加调研。',
    '[[n 张帆]]和[[n 刘小斌]]在一起。',
    '[[n 张帆]]，[[n 刘小斌]]，[[n 樊利]]。',
    '主任[[n 刘小斌]]、[[n 车前]]、[[n 俞大川]]等人到会。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('what the page names elsewhere', () => {
  it.each([
    '书记[[n 金满仓]]讲话。会后[[n 金满仓]]走访了农户。',
    '[[n 让·德拉图尔]]出席。[[n 德拉图尔]]表示感谢。',
    '县长[[n 谷应骐]]到村里去。[[n 应麟]]说，路修好了。',
    '[[n 夏振岳]]，号[[n 听雨]]，是书法家。[[n 听雨]]擅长隶书。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('ordinary words behind the title of one person', () => {
  it.each([
    '县农业局局长[[n 关键]]作了说明。',
    '村支书[[n 方便]]把果园包了下来。',
    '武装部部长[[n 江防]]。他打着伞。',
    '商会会长[[n 商量]]接受采访。',
    '秘书长[[n 高见]]随行。',
    '董事长[[n 光荣]]被约谈。',
    '主任介绍说，工期不变。',
    '书记全面负责。',
    '主席来访表示欢迎。',
    '教授成立研究所。',
    '教练应邀做客清华。',
    '主持人：那以后怎么办呢？',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('foreign names no dictionary has', () => {
  it.each([
    '教练[[n 塔勒比诺]]说，球队状态不错。',
    '他把球传给[[n 穆尔达尼]]。',
    '总统[[n 卡尔杜齐奥]]会见了代表团。',
    '[[n 帕斯图里]]认为比赛很公平。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('one given character or two, by what the words behind make of it', () => {
  it.each(['总经理[[n 李明]]说，眼下出口良好。', '主任[[n 王杰]]作了题为《路》的报告。', '委员[[n 贾文一]]主持。'])(
    '%s',
    (line) => expectMarks(line, 'person'),
  );
});

describe('a preposition or a label before a name is no part of it', () => {
  it.each(['副校长由[[n 贝晓清]]接任。', '[[n 陈]]书记和[[n 仲]]部长到会。', '[[n 鲁守拙]]　字[[n 希文]]。任县训导。'])(
    '%s',
    (line) => expectMarks(line, 'person'),
  );
});

describe('other names in quotation marks', () => {
  it.each([
    '岛上的人都叫他“[[n 李罗盘]]”。',
    '主播（网名“[[n 阿月]]”）说，[[n 阿月]]不是真名。',
    // One character before a quotation mark may be any word.
    '42名“考生”走进考场。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('the page tells where a name ends', () => {
  it.each([
    '主任[[n 郭满仓]]隐瞒收支账目。[[n 郭满仓]]受到处分。',
    // 将 comes again too, and is a word of its own.
    '主席[[n 谢非]]将出访。主席[[n 谢非]]将作为特使前往。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('a small word begins the predicate, whatever the tokenizer made of it', () => {
  it.each([
    '教授[[n 荆楚]]作专题讲座。',
    '接受[[n 亓官雪]]提出辞去区长职务。',
    '副主任[[n 东郭]]昨日率队走访。',
    '处长[[n 荣景明]]亲自上门。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('where dotted names begin and end', () => {
  it.each([
    '芬兰人[[n 尤哈·涅米宁]]任特派团副特别代表。',
    '议员[[n 李丽华]]及[[n 若泽·罗沙]]提出质询。',
    '渔业专员[[n 埃娃·诺瓦科夫斯卡-斯托克洛斯卡]]通过听证。',
    '主席[[n 巴斯·埃里克森]]缺席表决。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('names set apart in running text, on a page that sets its names so', () => {
  it.each([
    '县长[[n 王　明]]、副县长[[n 李　丽]]到会，园林局局长[[n 绿　荫]]介绍了经过。',
    '船长[[n 王　明]]、大副[[n 李　丽]]值班，组长[[n 寒　露]]不变，都归[[n 寒　露]]调遣。',
    // No habit, and a gap between words.
    '职务　姓名\n局长　书记',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('ordinary words behind titles where the page names people', () => {
  const people = '县长[[n 王志刚]]、副县长[[n 李晓梅]]、主任[[n 陈建国]]、局长[[n 赵敏]]到会。';
  it.each([
    `${people}警长[[n 安定]]一早赶到。`,
    `${people}领队[[n 花蕾]]说没有受伤。`,
    `${people}会议通报了委员资格。`,
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('two surnames where Traditional characters are written', () => {
  it.each([
    '主席[[n 陳黃慧欣]]自動連任，財務委員會會議順延。',
    '校長[[n 廖鐘慶平]]轉任縣府顧問。',
    '局長[[n 康樂]]讚揚各位議員。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('names in religion', () => {
  it.each([
    '常务理事[[n 释明照]]、[[n 释了空]]到会，[[n 明照]]起腔。',
    '他十九岁依[[n 慧清]]长老剃度。',
    '请释放人质，并解释清楚。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('the first character of a name before a title', () => {
  it.each([
    '听了[[n 江]]主席的话。',
    '聘任[[n 窑火明]]为副主任。[[n 窑]]副主任说，火候要准。',
    '他在对方后卫身后得球。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('words that are names elsewhere on the page', () => {
  it.each([
    '队长[[n 侯鸟]]、班长[[n 李明]]到场。[[n 侯鸟]]把面罩递过去。',
    '队长[[n 侯鸟]]、班长[[n 李明]]到场。湖上的侯鸟南飞了。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('a field behind a label is a name', () => {
  it.each([
    '项目经理：[[n 寻常]]。',
    '主教练：[[n 浦晓棠]]\n队医：[[n 药中平]]',
    '主持人：那以后怎么办呢？',
    '[[n 李]]会计：明早给，别在这里催。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('words in a signature', () => {
  it.each([
    '工程如期完工。（记者 [[n 陈建国]] 通讯员 [[n 解放]]）',
    '灯亮了。（[[n 郝好]] [[n 解放]]）',
    '副行长（主持工作）到会。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('what stands alone behind a title and a wide gap', () => {
  it.each([
    '外务大臣　　　[[n 二宫翼]]\n财务大臣　　　[[n 五十岚雅夫]]\n防卫大臣　　　[[n 九鬼宗介]]',
    '主任　　　综合部\n经理　　　财务部',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('Japanese names', () => {
  it.each([
    '官房长官[[n 羽生百惠]]下午会见记者。',
    '名誉院长[[n 木下环]]，仙台大学准教授。',
    '主教练[[n 佐佐木葵]]赛后说，对手很强。',
    '[[n 大西]]教授认为没有危险。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('no name leaves one character before a mark', () => {
  it.each([
    '老支书[[n 牛满仓]]，今年六十岁。',
    '委员[[n 李兴平]]（合作社理事长）发言。',
    '主任[[n 王明]]说，工程顺利。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('a verb or a conjunction before a title is no surname', () => {
  it.each(['[[n 安小满]]到柳坪中学任副校长。', '主席团常务主席和秘书长名单'])('%s', (line) =>
    expectMarks(line, 'person'),
  );
});

describe('in a column of names what ends like a place is somebody', () => {
  it.each([
    '　　[[n 陈建国]]　财务部部长\n　　[[n 木春泉]]　工程部部长\n　　[[n 赵敏]]　综合部部长\n　　[[n 李晓梅]]　教师',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('a Chinese surname and a name of another tongue', () => {
  it.each([
    '副本堂[[n 王伯多禄]]同修女[[n 马德肋撒]]义卖。',
    '副总经理[[n 阮氏青梅]]，越南国籍。',
    '[[n 甄Calvin]]当选主席，编导[[n 阿Sam]]、摄像[[n 老莫]]到场。',
    '新规则对付[[n Klaus]]。',
    '他伙同[[n 孔某]]成立公司。',
  ])('%s', (line) => expectMarks(line, 'person'));
});

describe('whose child, in one character between marks', () => {
  it.each([
    '子[[n 曲承业]]，农业大学教授；女[[n 曲小兰]]，小学教师。',
    '其父[[n 乐守善]]，改任名誉董事长。',
    '，子公司，分公司，都要清理。',
  ])('%s', (line) => expectMarks(line, 'person'));
});
