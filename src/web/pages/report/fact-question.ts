import type { FactDeclaration } from '../../ui/facts/fact-declaration.js';
import type { Question } from './fact-batches.js';

export type FactQuestion = Question<FactDeclaration>;
