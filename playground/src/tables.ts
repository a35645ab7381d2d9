import type { DocumentJson } from 'dianming';
import { say } from './words.js';

/** People with their posts, and how the text writes them. */
export function showPeople(into: HTMLElement, document: DocumentJson<string>): void {
  const { entities, mentions, appointments } = document;
  const rows = entities
    .filter(({ type }) => type === 'person')
    .map((person) => {
      const posts = appointments
        .filter((appointment) => person.mentions.includes(appointment.person))
        .map(({ position, organization, status }) => {
          const post = mentions[position]?.text ?? '';
          const body = organization === null ? '' : entities[mentions[organization]?.entity ?? -1]?.name;
          return `${body ? `${body} ` : ''}${post}${status === 'holds' ? '' : `（${say()[status]}）`}`;
        });
      return [person.name, [...new Set(posts)].join('\n'), formsOf(person.mentions, document, person.name)];
    });
  showTable(into, [say().name, say().posts, say().forms], rows);
}

/** Places with their divisions. */
export function showPlaces(into: HTMLElement, document: DocumentJson<string>): void {
  const rows = document.entities
    .filter(({ type }) => type === 'place')
    .map(({ name, division, mentions }) => [
      name,
      division?.path.join(' › ') ?? '',
      division?.code ?? '',
      formsOf(mentions, document, name),
    ]);
  showTable(into, [say().place, say().path, say().code, say().forms], rows);
}

function formsOf(mentions: readonly number[], document: DocumentJson<string>, name: string): string {
  const forms = new Set(mentions.map((index) => document.mentions[index]?.text ?? ''));
  forms.delete(name);
  return [...forms].join('、');
}

function showTable(into: HTMLElement, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) {
    const none = document.createElement('p');
    none.textContent = say().none;
    into.replaceChildren(none);
    return;
  }
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const text of heads) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const [index, text] of row.entries()) {
      const cell = line.insertCell();
      cell.textContent = text;
      cell.dataset.head = heads[index] ?? '';
    }
  }
  into.replaceChildren(table);
}
