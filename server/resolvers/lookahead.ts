// Is a field asked for further down? So that what nobody asked for is not computed.
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether the question selects this path of fields below the field that is answered, under any alias, also by fragments. */
export function asksFor(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return info.fieldNodes.some((node) => selects(node, path, info));
}

function selects(node: FieldNode, [name, ...rest]: readonly string[], info: GraphQLResolveInfo): boolean {
  if (name === undefined) return true;
  return fieldsOf(node.selectionSet, info).some(
    (field) => field.name.value === name && selects(field, rest, info),
  );
}

function fieldsOf(selection: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (selection?.selections ?? []).flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    if (one.kind === Kind.INLINE_FRAGMENT) return fieldsOf(one.selectionSet, info);
    return fieldsOf(info.fragments[one.name.value]?.selectionSet, info);
  });
}
