import './style.css';
import type { DocumentJson } from 'dianming';
import { FORMATS, type Format } from 'dianming/document';
import { EXAMPLES } from './examples.js';
import { showGraph } from './graph.js';
import { colourOf, listenToMarks, SHOWN, showMarks } from './marked-text.js';
import type { Answer, Engine, Question } from './messages.js';
import { showPeople, showPlaces } from './tables.js';
import { say, sayAll, sayOr, switchLanguage } from './words.js';

/** Longer texts are cut here: a text field of megabytes freezes the page, and to read them takes minutes. */
const LONGEST = 100_000;
const PAUSE = 200;
const TABS = ['text', 'people', 'graph', 'places'] as const;

const element = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;
const text = element<HTMLTextAreaElement>('text');
const dictionary = element<HTMLTextAreaElement>('dictionary');
const example = element<HTMLSelectElement>('example');
const format = element<HTMLSelectElement>('format');
const marked = element('marked');
const more = element<HTMLButtonElement>('more');
const detail = element('detail');
const status = element('status');
const progress = element<HTMLProgressElement>('progress');

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const ask = (question: Question) => worker.postMessage(question);

let id = 0;
let reading: (Answer & { kind: 'reading' }) | undefined;
/** What was read before the engine was changed. */
let before: DocumentJson<string> | undefined;
/** Of the text as it was pasted or dropped, which the field may hold the beginning of only. */
let wholeLength = 0;
let shown = 0;
let tab: (typeof TABS)[number] = 'text';
let timer: ReturnType<typeof setTimeout> | undefined;

function read(): void {
  const engine = (document.querySelector('input[name=engine]:checked') as HTMLInputElement).value as Engine;
  status.textContent = say().reading;
  document.body.dataset.state = 'reading';
  ask({ kind: 'read', id: ++id, text: text.value, engine, dictionary: dictionary.value });
}

function readSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(read, PAUSE);
}

worker.onmessage = ({ data }: MessageEvent<Answer>) => {
  if (data.kind === 'loading') {
    progress.hidden = data.share >= 1;
    progress.value = data.share;
    status.textContent = data.share < 1 ? `${say().loading} ${Math.round(data.share * 100)} %` : say().reading;
  } else if (data.kind === 'written') save(data.content);
  else if (data.id === id) {
    document.body.dataset.state = 'done';
    progress.hidden = true;
    if (data.kind === 'fault') status.textContent = data.message;
    else {
      reading = data;
      shown = SHOWN;
      show();
    }
  }
};
worker.onerror = ({ message }) => {
  status.textContent = message;
};

/** Everything that depends on what was read, in the language that is chosen. */
function show(): void {
  sayAll();
  element('language').textContent = say().language;
  for (const option of example.options) {
    const given = EXAMPLES[option.index - 1];
    option.textContent = given === undefined ? say().own : given[document.documentElement.lang === 'en' ? 'en' : 'zh'];
  }
  for (const button of element('tabs').children) button.textContent = sayOr(button.id);
  if (reading === undefined) return;
  const { document: found, milliseconds, fault } = reading;
  const people = found.entities.filter(({ type }) => type === 'person').length;
  const lines = [found.text === '' ? say().empty : say().done(found.mentions.length, people, milliseconds)];
  if (before?.text === found.text) lines.push(say().compared(missing(found, before), missing(before, found)));
  if (wholeLength > LONGEST) lines.push(say().cut(found.text.length, wholeLength));
  status.textContent = lines.join(' ');
  element('dictionary-fault').textContent = fault;
  showLegend(found);
  showText(found);
  showPeople(element('panel-people'), found);
  showPlaces(element('panel-places'), found);
  if (tab === 'graph') showGraph(element('graph'), found);
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = say().pick;
  detail.replaceChildren(hint);
}

/** How many mentions of one reading another lacks. */
function missing(one: DocumentJson<string>, other: DocumentJson<string>): number {
  const has = new Set(other.mentions.map(({ type, start, end }) => `${type} ${start} ${end}`));
  return one.mentions.filter(({ type, start, end }) => !has.has(`${type} ${start} ${end}`)).length;
}

function showText(found: DocumentJson<string>): void {
  const end = showMarks(marked, found, shown);
  const rest = Math.min(SHOWN, found.text.length - end);
  more.hidden = rest <= 0;
  more.textContent = say().more(rest);
}

function showLegend({ mentions }: DocumentJson<string>): void {
  const counts = new Map<string, number>(['person', 'position', 'organization', 'place'].map((type) => [type, 0]));
  for (const { type } of mentions) counts.set(type, (counts.get(type) ?? 0) + 1);
  const items = [...counts].map(([type, count]) => {
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.className = `swatch ${colourOf(type)}`;
    name.textContent = sayOr(type);
    item.append(name, ` ${count}`);
    return item;
  });
  element('legend').replaceChildren(...items);
}

function showDetail(index: number): void {
  const found = reading?.document;
  const mention = found?.mentions[index];
  if (!found || !mention) return;
  const heading = document.createElement('h3');
  const type = document.createElement('span');
  type.className = `swatch ${colourOf(mention.type)}`;
  type.textContent = sayOr(mention.type);
  heading.append(mention.text, ' ', type);
  const list = document.createElement('dl');
  const facts: [string, string][] = [
    [say().evidence, mention.evidence],
    [say().score, mention.score.toFixed(3)],
    [say().entity, found.entities[mention.entity]?.name ?? ''],
    [say().offsets, `${mention.start}–${mention.end}`],
  ];
  for (const [term, fact] of facts) {
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = term;
    dd.textContent = fact;
    list.append(dt, dd);
  }
  detail.replaceChildren(heading, list);
}

function choose(next: (typeof TABS)[number]): void {
  tab = next;
  for (const name of TABS) {
    const button = element(`tab-${name}`);
    button.setAttribute('aria-selected', String(name === next));
    button.tabIndex = name === next ? 0 : -1;
    element(`panel-${name}`).hidden = name !== next;
  }
  if (next === 'graph' && reading) showGraph(element('graph'), reading.document);
}

const ENDINGS: Partial<Record<Format, string>> = {
  'csv-appointments': 'csv',
  conll: 'conll',
  brat: 'ann',
  spacy: 'json',
  displacy: 'json',
  'web-annotation': 'jsonld',
  popolo: 'json',
  terminal: 'txt',
};

function save(content: string): void {
  const name = format.value as Format;
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  link.href = url;
  link.download = `dianming.${ENDINGS[name] ?? name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a text into the field, as much of it as is read. */
function fill(whole: string): void {
  wholeLength = whole.length;
  // Not between the halves of a rare character.
  text.value = whole.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
  example.value = '';
  read();
}

async function readFile(file: File | undefined): Promise<void> {
  if (file) fill(await file.text());
}

function paste(event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const { value, selectionStart, selectionEnd } = text;
  if (pasted.length + value.length <= LONGEST) return;
  event.preventDefault();
  fill(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
}

function start(): void {
  example.append(new Option('', ''), ...EXAMPLES.map((_, index) => new Option('', String(index))));
  format.append(...FORMATS.map((name) => new Option(name, name)));
  for (const name of TABS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `tab-${name}`;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', `panel-${name}`);
    button.onclick = () => choose(name);
    element('tabs').append(button);
  }
  element('tabs').addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    choose(TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] as typeof tab);
    element(`tab-${tab}`).focus();
  });
  listenToMarks(marked, showDetail);
  more.onclick = () => {
    shown += SHOWN;
    if (reading) showText(reading.document);
  };
  text.addEventListener('paste', paste);
  text.addEventListener('input', () => {
    example.value = '';
    wholeLength = text.value.length;
    readSoon();
  });
  dictionary.addEventListener('input', () => {
    before = undefined;
    readSoon();
  });
  element('engines').addEventListener('change', () => {
    before = reading?.document;
    read();
  });
  example.addEventListener('change', () => {
    text.value = example.value === '' ? '' : (EXAMPLES[Number(example.value)]?.text ?? '');
    wholeLength = text.value.length;
    read();
  });
  element('language').onclick = () => {
    switchLanguage();
    show();
  };
  element('theme').onclick = () => {
    const isDark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = isDark ? 'light' : 'dark';
    if (tab === 'graph' && reading) showGraph(element('graph'), reading.document);
  };
  element<HTMLFormElement>('export').onsubmit = (event) => {
    event.preventDefault();
    const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
    ask({ kind: 'write', id, format: format.value as Format, language });
  };
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    void readFile(event.dataTransfer?.files[0]);
  });
  // On a phone the result should not be far below.
  element<HTMLDetailsElement>('own').open = matchMedia('(min-width: 821px)').matches;
  choose('text');
  example.value = '0';
  text.value = EXAMPLES[0]?.text ?? '';
  show();
  read();
}

start();
