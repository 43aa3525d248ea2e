// Amounts of different currencies are never compared, so a currency that no flow has is refused, with those that there are.
import { badInput } from '../errors.ts';

/** @param others what flows have instead; null where some have it. Throws BAD_USER_INPUT. */
export function refuseOtherCurrency(
  field: 'flows' | 'fundingTrace',
  currency: string | null,
  others: readonly string[] | null,
): void {
  if (others === null) return;
  const there = others.length > 0 ? `There are ${others.join(', ')}.` : 'None has any.';
  throw badInput(`${field}(currency:) is ${currency}, and no flow that you may see here has it. ${there}`);
}
