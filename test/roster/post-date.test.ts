import { describe, expect, it } from 'vitest';
import { postDate } from '../../src/roster/post-date.js';

/** `|` marks where the post begins. */
function dateBefore(marked: string) {
  return postDate(marked.replace('|', ''), marked.indexOf('|'));
}

describe('the date of a post', () => {
  it.each([
    ['2024年3月18日，任命陶思远为|青禾县应急管理局副局长', '2024-03-18', undefined],
    ['２０２４年３月，陶思远任|副局长', '2024-03', undefined],
    ['二〇二四年十二月二十八日任|副局长', '2024-12-28', undefined],
    ['2024年度 3月份任|副局长', '2024-03', undefined],
    ['2021年当选|会长', '2021', undefined],
    ['2019.03—2021.05 |柳坪县副县长', '2019-03', '2021-05'],
    ['2019年3月至2021年5月任|柳坪县副县长', '2019-03', '2021-05'],
    ['2021年5月至今任|青禾县委书记', '2021-05', undefined],
    ['2018年任科长，2020-07-01起任|处长', '2020-07-01', undefined],
    // What a date right before another event tells of is that.
    ['2020年任科长，1970年3月生，|处长', '2020', undefined],
  ])('%s', (text, date, until) => {
    expect(dateBefore(text)).toEqual({ date, until });
  });

  it.each([
    ['of another sentence', '2024年3月18日开会。任命陶思远为|副局长'],
    ['of a birth', '周文渊，1970年3月生，|青禾县委书记'],
    ['of what somebody was before', '1998年任科长，现任|青禾县委书记'],
    ['that is none', '2024年13月任|副局长'],
    ['that is a larger number', '编号12024年任|副局长'],
    ['without a year', '3月18日，任命陶思远为|副局长'],
    ['behind the post', '|副局长，2024年3月任'],
    ['too far before', `2024年3月，${'调研'.repeat(50)}任|副局长`],
  ])('is not one %s', (_, text) => {
    expect(dateBefore(text)).toBeUndefined();
  });
});
