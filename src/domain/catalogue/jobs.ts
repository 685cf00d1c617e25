import type { CatalogueEntry } from '../problem.js';

/** What can become of long work that the service does beside its requests. */
export const jobProblems = {
  http_job_unknown: {
    kind: 'not_found',
    message: { en: 'expected a job of this service, found {found}', zh: '应为本服务的任务，实际为 {found}' },
    hint: {
      en: 'jobs are kept for {minutes} minutes after their end, and not over a restart',
      zh: '任务在结束后保留 {minutes} 分钟，服务重启后不再保留',
    },
  },
  http_jobs_full: {
    kind: 'unavailable',
    message: {
      en: 'expected at most {most} jobs that run or wait, found as many',
      zh: '进行中和等候的任务最多 {most} 个，现已达到',
    },
    hint: {
      en: 'ask again in {retry_after_seconds} s, or cancel a job',
      zh: '请在 {retry_after_seconds} 秒后重试，或取消一个任务',
    },
  },
  job_out_of_memory: {
    kind: 'unavailable',
    message: {
      en: 'the job needed more than the {most} MB that it may take',
      zh: '任务所需内存超过允许的 {most} MB',
    },
    hint: { en: 'run the command itself, which takes what there is', zh: '请直接运行命令，不受此限' },
  },
  job_too_slow: {
    kind: 'unavailable',
    message: {
      en: 'the job took longer than the {seconds} s that it may take',
      zh: '任务用时超过允许的 {seconds} 秒',
    },
    hint: { en: 'run the command itself, which takes its time', zh: '请直接运行命令，不受此限' },
  },
  job_result_too_large: {
    kind: 'unavailable',
    message: {
      en: 'the result of the job is larger than the {most} bytes that are kept',
      zh: '任务结果超过可保留的 {most} 字节',
    },
    hint: { en: 'run the command itself', zh: '请直接运行命令' },
  },
  job_broken: {
    kind: 'internal',
    message: { en: 'the job ended without a result ({found})', zh: '任务结束而没有结果（{found}）' },
    hint: {
      en: 'the log of the service says more under the id of the job',
      zh: '服务日志中该任务编号下有更多信息',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
