import type { Z3_ast, Z3_context, Z3_model, Z3_solver, Z3LowLevel } from 'z3-solver';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Model } from './fact-terms.js';
import type { Constant, Script } from './script.js';
import type { Z3Answer, Z3Limits, Z3Session } from './session.js';

type Api = Z3LowLevel['Z3'];

const sortOf = { Bool: 'mk_bool_sort', Int: 'mk_int_sort', Real: 'mk_real_sort' } as const;
/** What z3 says for true; see `Z3_lbool`. */
const satisfied = 1;
const refused = -1;
const noError = 0;

const termOf = (api: Api, context: Z3_context, { name, sort }: Constant): Z3_ast =>
  api.mk_const(context, api.mk_string_symbol(context, name), api[sortOf[sort]](context));

function valueIn(api: Api, context: Z3_context, model: Z3_model, constant: Constant): string {
  const value = api.model_eval(context, model, termOf(api, context, constant), true);
  if (value === null) throw new Error(`z3 has no value for ${constant.name}`);
  if (constant.sort !== 'Bool') return api.get_numeral_string(context, value);
  return String(api.get_bool_value(context, value) === satisfied);
}

const modelOf = (api: Api, context: Z3_context, model: Z3_model, constants: readonly Constant[]): Model =>
  new Map(constants.map((constant) => [constant.name, valueIn(api, context, model, constant)]));

/** Of z3's ways with whole numbers the one that is twice as fast on rulebooks as its default; both are exact. */
const arithmetic = 2;

function limit(api: Api, context: Z3_context, solver: Z3_solver, { timeoutMs, seed }: Z3Limits): void {
  const parameters = api.mk_params(context);
  api.params_inc_ref(context, parameters);
  for (const [name, value] of [
    ['timeout', timeoutMs],
    ['random_seed', seed],
    ['arith.solver', arithmetic],
  ] as const)
    api.params_set_uint(context, parameters, api.mk_string_symbol(context, name), value);
  api.solver_set_params(context, solver, parameters);
  api.params_dec_ref(context, parameters);
}

/** Nobody but its own clock cancels it. */
function reasonIn(api: Api, context: Z3_context, solver: Z3_solver): string {
  const reason = api.solver_get_reason_unknown(context, solver);
  return reason === 'canceled' ? 'timeout' : reason;
}

/** `goals` null: all at once, without an assumption. */
async function answers(
  api: Api,
  script: Script,
  goals: readonly string[] | null,
  limits: Z3Limits,
): Promise<readonly Z3Answer[]> {
  const configuration = api.mk_config();
  const context = api.mk_context(configuration);
  api.del_config(configuration);
  // The plain SMT core: on rulebooks twice as fast as the default's choice among tactics, and it keeps what it learnt.
  const solver = api.mk_simple_solver(context);
  api.solver_inc_ref(context, solver);
  try {
    limit(api, context, solver, limits);
    api.solver_from_string(context, solver, script.text);
    const error = api.get_error_code(context);
    if (error !== noError) throw new Error(`z3 cannot read the script: ${api.get_error_msg(context, error)}`);
    const found: Z3Answer[] = [];
    for (const goal of goals ?? [null]) {
      const verdict =
        goal === null
          ? await api.solver_check(context, solver)
          : await api.solver_check_assumptions(context, solver, [
              termOf(api, context, { name: goal, sort: 'Bool' }),
            ]);
      if (verdict === refused) found.push({ kind: 'none' });
      else if (verdict !== satisfied) found.push({ kind: 'gave_up', reason: reasonIn(api, context, solver) });
      else {
        const model = api.solver_get_model(context, solver);
        found.push({ kind: 'values', model: modelOf(api, context, model, script.constants) });
      }
    }
    return found;
  } finally {
    api.solver_dec_ref(context, solver);
    api.del_context(context);
  }
}

/**
 * Starts z3 (its WebAssembly build; about half a second). It is a tool of maintainers and nothing else needs it, so
 * that it may be missing: `not_installed`.
 */
export async function openZ3(): Promise<Result<Z3Session, 'not_installed'>> {
  const loaded = await import('z3-solver').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  });
  if (!loaded) return fail('not_installed');
  const { Z3: api, em } = await loaded.init({
    // A late word of a thread that was ended; what goes wrong is thrown.
    printErr: () => undefined,
  });
  // z3 takes one question at a time: a second call before the first has come back throws.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (...asked: readonly [Script, readonly string[] | null, Z3Limits]) => {
    const answered = before.then(() => answers(api, ...asked));
    before = answered.catch(() => undefined);
    return answered;
  };
  return ok({
    version: api.get_full_version(),
    askEach: inTurn,
    async ask(script, limits) {
      const [answer] = await inTurn(script, null, limits);
      if (!answer) throw new Error('z3 gave no answer');
      return answer;
    },
    async close() {
      await before;
      await loaded.killThreads(em);
    },
  });
}
