import type { Condition } from '../../rulebook/model.js';

/** A condition on one line, in the words of the file. */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case 'leaf': {
      const { fact, operator, operand } = condition;
      if (operand.kind === 'fact') return `${fact} ${operator} ${operand.name}`;
      const { value } = operand;
      return `${fact} ${operator} ${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}`;
    }
    case 'named':
      return condition.name;
    case 'not':
      return `not (${conditionWords(condition.of)})`;
    default:
      return `${condition.kind} (${condition.of.map(conditionWords).join('; ')})`;
  }
}
