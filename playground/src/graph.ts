import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { DocumentJson } from 'dianming';

/** More nodes than this nobody can read. */
const MOST_NODES = 120;

/** Far enough apart that the posts on the lines can be read. */
const SPREAD = { idealEdgeLength: () => 150, nodeRepulsion: () => 400_000, nodeOverlap: 40 };

let graph: Core | undefined;

/** People and the bodies where they hold posts. */
export function showGraph(into: HTMLElement, document: DocumentJson<string>): void {
  graph?.destroy();
  const colour = (name: string) => getComputedStyle(into).getPropertyValue(name).trim();
  graph = cytoscape({
    container: into,
    elements: elementsOf(document),
    minZoom: 0.3,
    maxZoom: 2.5,
    layout: {
      name: 'cose',
      animate: false,
      padding: 24,
      nodeDimensionsIncludeLabels: true,
      randomize: false,
      ...SPREAD,
    },
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          color: colour('--ink'),
          'font-size': 13,
          'text-wrap': 'wrap',
          'text-max-width': '140px',
          'text-valign': 'bottom',
          'text-margin-y': 5,
          'background-color': colour('--person-line'),
          width: 22,
          height: 22,
        },
      },
      {
        selector: '.organization',
        style: { shape: 'round-rectangle', 'background-color': colour('--organization-line') },
      },
      {
        selector: 'edge',
        style: {
          label: 'data(label)',
          color: colour('--ink'),
          'font-size': 11,
          width: 1.5,
          'line-color': colour('--line-ink'),
          'curve-style': 'bezier',
          'text-background-color': colour('--paper'),
          'text-background-opacity': 1,
          'text-background-padding': '2px',
        },
      },
      { selector: '.removed', style: { 'line-style': 'dashed' } },
    ],
  });
}

function elementsOf({ entities, mentions, appointments }: DocumentJson<string>): ElementDefinition[] {
  const nodes = new Map<number, ElementDefinition>();
  const edges = new Map<string, { readonly posts: Set<string>; readonly element: ElementDefinition }>();
  const node = (mention: number, type: string): number | undefined => {
    const id = mentions[mention]?.entity as number;
    if (!nodes.has(id) && nodes.size >= MOST_NODES) return undefined;
    nodes.set(id, { data: { id: `n${id}`, label: entities[id]?.name ?? '' }, classes: type });
    return id;
  };
  for (const { person, position, organization, status } of appointments) {
    const who = node(person, 'person');
    if (organization === null) continue;
    const where = node(organization, 'organization');
    if (who === undefined || where === undefined) continue;
    const key = `${who} ${where} ${status}`;
    const edge = edges.get(key) ?? {
      posts: new Set<string>(),
      element: { data: { id: `e${key}`, source: `n${who}`, target: `n${where}` }, classes: status },
    };
    edge.posts.add(mentions[position]?.text ?? '');
    edges.set(key, edge);
  }
  return [
    ...nodes.values(),
    ...[...edges.values()].map(({ posts, element }) => ({
      ...element,
      data: { ...element.data, label: [...posts].join('、') },
    })),
  ];
}
