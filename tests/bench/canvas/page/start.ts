// Where everything stands before it is arranged: the communities on a spiral, each a spiral of its own.
import { communityOf } from '../planted.ts';

const golden = 2.399963;

export function startOf(entity: number): { x: number; y: number } {
  const community = communityOf(entity);
  const [far, near] = [900 * Math.sqrt(community), 110 * Math.sqrt(entity % 50)];
  return {
    x: far * Math.cos(community * golden) + near * Math.cos(entity * golden),
    y: far * Math.sin(community * golden) + near * Math.sin(entity * golden),
  };
}
