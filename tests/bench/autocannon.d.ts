// The part of autocannon that the bench uses; the package brings no types.
declare module 'autocannon' {
	type Request = { method?: string; path?: string; headers?: Record<string, string> };
	type Options = {
		url: string;
		connections: number;
		/** Seconds. */
		duration: number;
		timeout: number;
		headers: Record<string, string>;
		requests: { setupRequest: (request: Request) => Request }[];
	};
	type Result = {
		/** Seconds. */
		duration: number;
		requests: { total: number };
		/** Milliseconds. */
		latency: { p50: number; p99: number };
		non2xx: number;
		errors: number;
	};
	const autocannon: (options: Options) => Promise<Result>;
	export { autocannon as default };
}
