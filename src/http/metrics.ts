const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  count: number;
  sumSeconds: number;
  /** How many took at most as long as the bucket of the same place. */
  readonly within: number[];
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

export interface Metrics {
  /** `route` is the template of the route and so one of few. */
  readonly observe: (request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** Text of the Prometheus format, version 0.0.4. */
  readonly render: (gauges: readonly Gauge[]) => string;
}

/** A label's value as the format wants it escaped; only methods of strangers could need it. */
const label = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function linesOf(name: string, series: readonly Series[]): readonly string[] {
  return series.flatMap(({ method, route, status, count, sumSeconds, within }) => {
    const labels = `method="${label(method)}",route="${label(route)}",status="${status}"`;
    const buckets = bucketsSeconds.map(
      (bound, at) => `${name}_bucket{${labels},le="${bound}"} ${within[at] ?? 0}`,
    );
    return [
      ...buckets,
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${sumSeconds}`,
      `${name}_count{${labels}} ${count}`,
    ];
  });
}

/** Counts requests and how long they took, by method, route and status. */
export function createMetrics(): Metrics {
  const series = new Map<string, Series>();
  return {
    observe({ method, route, status, seconds }) {
      const key = `${method} ${route} ${status}`;
      const one = series.get(key) ?? {
        method,
        route,
        status,
        count: 0,
        sumSeconds: 0,
        within: bucketsSeconds.map(() => 0),
      };
      one.count += 1;
      one.sumSeconds += seconds;
      bucketsSeconds.forEach((bound, at) => {
        if (seconds <= bound) one.within[at] = (one.within[at] ?? 0) + 1;
      });
      series.set(key, one);
    },
    render(gauges) {
      const name = 'gradus_http_request_duration_seconds';
      const all = [...series.values()];
      const requests = all.map(
        ({ method, route, status, count }) =>
          `gradus_http_requests_total{method="${label(method)}",route="${label(route)}",status="${status}"} ${count}`,
      );
      const lines = [
        '# HELP gradus_http_requests_total Requests that were answered.',
        '# TYPE gradus_http_requests_total counter',
        ...requests,
        `# HELP ${name} From the request's headers to the end of its answer.`,
        `# TYPE ${name} histogram`,
        ...linesOf(name, all),
        ...gauges.flatMap((gauge) => [
          `# HELP ${gauge.name} ${gauge.help}`,
          `# TYPE ${gauge.name} gauge`,
          `${gauge.name} ${gauge.value}`,
        ]),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
