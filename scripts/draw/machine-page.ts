import type { HeldRole } from '../../src/domain/jurisdiction/role.js';
import type { DrawnEdge, DrawnMachine, DrawnStage, DrawnState } from './drawn-machine.js';

/** A machine as a page of Markdown: the whole in one picture, then each stage with every word. Same machine, same bytes. */
export function machinePage(machine: DrawnMachine): string {
  return [
    `# ${machine.id}, version ${machine.version}`,
    '',
    'Drawn from the machine by `npm run draw`; do not edit. Every name below an action is a function in `src/domain`.',
    '',
    '## The whole',
    '',
    ...mermaid(overview(machine)),
    '',
    ...machine.stages.flatMap((stage) => [`## ${stage.name}`, '', ...mermaid(closeUp(stage)), '']),
    '## How to read an edge',
    '',
    '- first line: the action and who may take it, at which level; `presiding`: whoever presides over the dossier, as its chair;',
    '- **given**: only where that holds is there such an action at all;',
    '- **when**: this way is taken where that holds, otherwise the next one of the same action;',
    '- **satisfied**: rules about the record, told beforehand as reasons why an action is closed;',
    '- **asked**: rules about what the person brings along.',
    '',
    'A state names who holds the dossier and the legal date of the round that binds them, where it has such.',
    '',
  ].join('\n');
}

const mermaid = (lines: readonly string[]) => ['```mermaid', 'stateDiagram-v2', ...lines, '```'];
const idOf = (state: string) => state.replace('.', '_');
const shortName = (state: string) => state.slice(state.indexOf('.') + 1);
const lines = (parts: readonly string[]) => parts.join('<br/>');

/** All stages with the actions that lead from state to state. */
function overview({ stages }: DrawnMachine): readonly string[] {
  const states = stages.flatMap((stage) => stage.states);
  return [
    ...stages.flatMap((stage) => [
      `  state ${stage.name} {`,
      ...stage.states.map(({ name }) => `    state "${shortName(name)}" as ${idOf(name)}`),
      '  }',
    ]),
    ...beginning(stages[0]),
    ...states.flatMap((state) =>
      arrows(state, (edges) => lines([...new Set(edges.map(({ action }) => action))])),
    ),
    ...ends(states),
  ];
}

/** One stage with holders, deadlines and all that its edges ask; states of other stages only as where they lead. */
function closeUp(stage: DrawnStage): readonly string[] {
  const { name, states } = stage;
  const targets = new Set(states.flatMap(({ edges }) => edges.map(({ to }) => to)));
  const outside = [...targets].filter((to) => !states.some((state) => state.name === to));
  return [
    `  state ${name} {`,
    ...states.map((state) => `    state "${describe(state)}" as ${idOf(state.name)}`),
    '  }',
    ...outside.map((to) => `  state "${to}" as ${idOf(to)}`),
    ...states.flatMap((state) => arrows(state, (edges) => edges.map(labelOf).join('<br/>·<br/>'))),
    ...ends(states),
  ];
}

/** One arrow for each state that is led to: of several between the same two, Mermaid would hide all but one. */
const arrows = (
  { name, edges }: DrawnState,
  label: (edges: readonly DrawnEdge[]) => string,
): readonly string[] =>
  [...new Set(edges.map(({ to }) => to))].map(
    (to) => `  ${idOf(name)} --> ${idOf(to)} : ${label(edges.filter((edge) => edge.to === to))}`,
  );

const beginning = (first: DrawnStage | undefined) =>
  first ? [`  [*] --> ${first.name}_${first.initial}`] : [];
const ends = (states: readonly DrawnState[]) =>
  states.filter(({ isFinal }) => isFinal).map(({ name }) => `  ${idOf(name)} --> [*]`);

const describe = ({ name, holder, deadline, isFinal }: DrawnState): string =>
  lines([
    shortName(name),
    ...(isFinal ? ['nobody holds it any more'] : holder.length > 0 ? [`held by ${heldBy(holder)}`] : []),
    ...(deadline === null ? [] : [`until ${deadline}`]),
  ]);

const heldBy = (holder: readonly HeldRole[]) =>
  holder.map(({ role, level }) => `${role} (${level})`).join(', ');

const labelOf = ({ action, at, roles, given, when, rules, asks }: DrawnEdge): string =>
  lines([
    `${action} by ${roles.join(', ')} (${at})`,
    ...given.map((name) => `given ${name}`),
    ...when.map((name) => `when ${name}`),
    ...rules.map((name) => `satisfied ${name}`),
    ...asks.map((name) => `asked ${name}`),
  ]);
