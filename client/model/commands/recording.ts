/** Of what that is drawn can a claim be recorded here? */
import { namesOf, oneAtHand } from '../atHand.ts';
import { type CommandGroup, inWorkspace, type Workspace } from '../command.ts';

const entity = (workspace: Workspace) => {
  const id = oneAtHand(workspace);
  return workspace.network.entities.value.find((one) => one.id === id);
};

const tie = ({ reader, network }: Workspace) => {
  const { picked } = reader.address.value;
  const ties = network.questions.picked.answer.value?.subgraph.ties ?? [];
  return picked?.kind === 'tie' ? ties.find(({ id }) => id === picked.id) : undefined;
};

export default {
  title: 'Recording',
  commands: [
    inWorkspace({
      id: 'record-entity',
      words: 'Add a claim about it',
      keywords: 'record new write enter form',
      when: (workspace) => entity(workspace) !== undefined,
      upon: (workspace) => namesOf(workspace, [oneAtHand(workspace) ?? '']),
      run: (workspace) => {
        const about = entity(workspace);
        if (about) workspace.reader.recording.value = { kind: 'entity', entity: about };
      },
    }),
    inWorkspace({
      id: 'record-tie',
      words: 'Add a claim about this tie',
      keywords: 'record new write enter form',
      when: (workspace) => tie(workspace) !== undefined,
      upon: (workspace) => {
        const about = tie(workspace);
        return about ? namesOf(workspace, [about.from.id, about.to.id]) : null;
      },
      run: (workspace) => {
        const about = tie(workspace);
        if (about) workspace.reader.recording.value = { kind: 'tie', tie: about };
      },
    }),
  ],
} satisfies CommandGroup;
