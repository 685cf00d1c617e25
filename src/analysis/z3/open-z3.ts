import type { Z3_context, Z3_model, Z3LowLevel } from 'z3-solver';
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

function valueIn(api: Api, context: Z3_context, model: Z3_model, { name, sort }: Constant): string {
  const symbol = api.mk_string_symbol(context, name);
  const term = api.mk_const(context, symbol, api[sortOf[sort]](context));
  const value = api.model_eval(context, model, term, true);
  if (value === null) throw new Error(`z3 has no value for ${name}`);
  if (sort !== 'Bool') return api.get_numeral_string(context, value);
  return String(api.get_bool_value(context, value) === satisfied);
}

const modelOf = (api: Api, context: Z3_context, model: Z3_model, constants: readonly Constant[]): Model =>
  new Map(constants.map((constant) => [constant.name, valueIn(api, context, model, constant)]));

async function answer(api: Api, script: Script, { timeoutMs, seed }: Z3Limits): Promise<Z3Answer> {
  const configuration = api.mk_config();
  const context = api.mk_context(configuration);
  api.del_config(configuration);
  const solver = api.mk_solver(context);
  api.solver_inc_ref(context, solver);
  try {
    const parameters = api.mk_params(context);
    api.params_inc_ref(context, parameters);
    api.params_set_uint(context, parameters, api.mk_string_symbol(context, 'timeout'), timeoutMs);
    api.params_set_uint(context, parameters, api.mk_string_symbol(context, 'random_seed'), seed);
    api.solver_set_params(context, solver, parameters);
    api.params_dec_ref(context, parameters);
    api.solver_from_string(context, solver, script.text);
    const error = api.get_error_code(context);
    if (error !== noError) throw new Error(`z3 cannot read the script: ${api.get_error_msg(context, error)}`);
    const found = await api.solver_check(context, solver);
    if (found === refused) return { kind: 'none' };
    if (found !== satisfied)
      return { kind: 'gave_up', reason: api.solver_get_reason_unknown(context, solver) };
    const model = api.solver_get_model(context, solver);
    return { kind: 'values', model: modelOf(api, context, model, script.constants) };
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
  const { Z3: api, em } = await loaded.init();
  // z3 takes one question at a time: a second call before the first has come back throws.
  let before: Promise<unknown> = Promise.resolve();
  return ok({
    version: api.get_full_version(),
    ask(script, limits) {
      const asked = before.then(() => answer(api, script, limits));
      before = asked.catch(() => undefined);
      return asked;
    },
    async close() {
      await before;
      await loaded.killThreads(em);
    },
  });
}
