// The part of autocannon that the bench uses; the package brings no types.
declare module 'autocannon' {
	type Request = { method?: string; path?: string; headers?: Record<string, string> };
	type Options = {
		url: string;
		connections: number;
		/** Seconds; or how many requests. */
		duration?: number;
		amount?: number;
		timeout: number;
		headers: Record<string, string>;
		requests: { setupRequest: (request: Request) => Request }[];
	};
	type Result = {
		/** Seconds. */
		duration: number;
		requests: { total: number };
		non2xx: number;
		errors: number;
	};
	type Running = Promise<Result> & {
		on: (
			event: 'response',
			hear: (client: object, status: number, bytes: number, milliseconds: number) => void
		) => void;
	};
	const autocannon: (options: Options) => Running;
	export { autocannon as default };
}
