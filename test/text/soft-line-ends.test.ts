import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/text/normalizer.js';
import { tinyVariants } from './tiny-variants.js';

const normalize = createNormalizer(tinyVariants());

/** ⏎ marks a line end; the reading has those that stay. */
const read = (drawn: string): string => normalize(drawn.replaceAll('⏎', '\n')).text.replaceAll('\n', '⏎');

describe('a line end inside running prose is dropped', () => {
  it.each([
    ['a quotation cut in two', '他说，水利是农业的“生⏎⏎命线”，要抓紧。', '他说，水利是农业的“生命线”，要抓紧。'],
    ['a title of a work cut in two', '请看《青山⏎日报》的报道。', '请看《青山日报》的报道。'],
    ['a headline cut inside its quotation', '全县开展“每周一⏎学”活动', '全县开展“每周一学”活动'],
    ['behind a comma', '参加会议的有李晓雷、⏎王大山', '参加会议的有李晓雷、王大山'],
    ['before a mark that goes on', '青山、白水⏎、红石三县', '青山、白水、红石三县'],
    ['before a closing mark', '水利是“生命线⏎”，要抓紧', '水利是“生命线”，要抓紧'],
    ['with spaces around it', '参加会议的有李晓雷， ⏎ ⏎ 王大山', '参加会议的有李晓雷，王大山'],
    [
      'a column break behind several sentences',
      '会议指出，春耕在即。各乡镇要抓紧检修水渠，备足种子，青山⏎⏎县要走在前面，确保不误农时。',
      '会议指出，春耕在即。各乡镇要抓紧检修水渠，备足种子，青山县要走在前面，确保不误农时。',
    ],
    [
      'a column break in a long first sentence',
      '王大山强调，一要提高认识，充分看到抓好春耕生产的重要意义，二要检修好水渠，三要备足种子，保证青山⏎⏎县按时完成任务，不误农时。会议还通报了情况',
      '王大山强调，一要提高认识，充分看到抓好春耕生产的重要意义，二要检修好水渠，三要备足种子，保证青山县按时完成任务，不误农时。会议还通报了情况',
    ],
    [
      'text wrapped at a fixed width, lines without any mark among it',
      '青山县今年春天新修水渠三十多公里惠及沿⏎河两岸的四个乡镇二十一个行政村的农户和⏎县农场职工。',
      '青山县今年春天新修水渠三十多公里惠及沿河两岸的四个乡镇二十一个行政村的农户和县农场职工。',
    ],
    [
      'wrapped text whose first line is indented',
      '　　青山县今年新修水渠三十多公里，惠及沿⏎河两岸的四个乡镇二十一个村，县农场和⏎林场也用上了水。',
      '  青山县今年新修水渠三十多公里，惠及沿河两岸的四个乡镇二十一个村，县农场和林场也用上了水。',
    ],
  ])('%s', (_, drawn, reading) => {
    expect(read(drawn)).toBe(reading);
  });

  it('leaves a space between Latin words', () => {
    expect(read('他会见了 Mary,⏎Anna 和林克')).toBe('他会见了 Mary, Anna 和林克');
  });
});

describe('a line end that parts stays', () => {
  it.each([
    ['a headline', '县领导调研春耕生产⏎⏎本报讯 3月10日，县委书记李晓雷到青山乡调研。他强调，要抓紧。'],
    ['a headline with a comma', '抓春耕，促增收⏎⏎3月10日，县委书记李晓雷到青山乡调研，要求抓紧。'],
    ['decks of a headline', '青山县直机关⏎⏎开展“读书、讲书、荐书”活动⏎⏎学理论 学政策 推动工作上台阶'],
    [
      'a by-line behind the text',
      '会议要求，各乡镇要抓紧检修水渠，备足种子。县长王大山作了部署。记者 张三 通讯员 李四⏎⏎青山乡举办花会，游人如织。',
    ],
    ['a by-line line', '记者 张三 通讯员 李四⏎青山乡举办花会，游人如织。'],
    ['paragraphs', '会议强调，要抓紧检修水渠，备足种子。⏎县长王大山作了部署。⏎⏎会后进行了检查。'],
    ['a quotation that ends a paragraph', '李晓雷说：“要抓紧检修水渠，备足种子。”⏎王大山作了部署。'],
    ['indentation', '根据县长的提请，决定任命⏎  李晓雷为水利局局长，王大山为副局长。'],
    ['a list', '会议提出三点要求，⏎一、抓紧检修⏎（二）备足种子⏎3.加强领导'],
    ['items that count themselves', '一是检修好水渠，保证用水⏎二是备足种子，保证播种'],
    ['labels', '组长：李晓雷，县委书记，主持领导小组全面工作，负责协调各乡镇各部门。分管水利⏎副组长：王大山，县长。'],
    ['a roster', '李晓雷，县委书记⏎王大山，县长⏎张三，副县长'],
    [
      'a roster of lines of equal width',
      '青山县应急管理局党委书记李晓雷⏎青山县交通运输局党委书记王大山⏎青山县住房建设局党委书记张老三',
    ],
    ['names set in columns', '李晓雷 王大山 张三丰⏎赵小川 钱大河 孙三江'],
    ['verse', '白日依山尽⏎黄河入海流'],
    ['a colon', '名单如下：⏎李晓雷、王大山'],
    ['many blank lines', '参加会议的有李晓雷，⏎⏎⏎⏎王大山'],
    ['chat lines', '今天去了青山乡，天气不错。遇到了张三⏎李四也在，我们聊得很开心。'],
  ])('%s', (_, drawn) => {
    expect(read(drawn)).toBe(drawn);
  });

  it('cells of a table', () => {
    expect(normalize('<td>职务，</td><td>书记</td>').text).toBe('\n职务，\n\n书记\n');
  });
});

describe('two documents in one string', () => {
  const documents = [
    '县领导调研春耕生产\n\n本报讯 3月10日，县委书记李晓雷到青山乡调研。他说，水利是农业的“生\n\n命线”。',
    '抓春耕，促增收\n会议要求，各乡镇要抓紧检修水渠，备足种子。记者 张三 通讯员 李四',
    '青山县今年春天新修水渠三十多公里，惠及\n沿河两岸的四个乡镇二十一个行政村，群众\n欢欣鼓舞。（王　涛）',
    '任免名单\n  李晓雷为水利局局长；\n  王大山为副局长。',
  ];
  it.each(documents.flatMap((first) => documents.map((second) => [first, second])))(
    'read as each alone: %#',
    (first, second) => {
      const both = normalize(`${first}\n\n${second}`).text;
      expect(both).toBe(`${normalize(first).text}\n\n${normalize(second).text}`);
    },
  );
});
