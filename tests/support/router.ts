// A routing service on loopback that answers in the documented shapes: straight streets, and a river nobody crosses.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Point = { lon: number; lat: number };
export type RoutingService = {
	origin: string;
	/** Every question, as it came. */
	asked: URL[];
	/** What it does from now on. */
	mood: 'well' | 'broken' | 'strange';
	/** Longitude of the river. */
	river: number;
	stop: () => Promise<void>;
};

export async function startRouter(river: number): Promise<RoutingService> {
	const service = { origin: '', asked: [] as URL[], mood: 'well' as RoutingService['mood'], river, stop };
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', service.origin);
		service.asked.push(url);
		if (service.mood === 'broken') return void response.writeHead(503).end();
		const answer =
			service.mood === 'strange' ? { trip: {} } : url.pathname.startsWith('/table') ? osrm(url) : valhalla(url);
		response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	service.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return service;

	// Seconds at 5 km/h along the sides of a right angle.
	function seconds(from: Point, to: Point): number | null {
		if (from.lon < service.river !== to.lon < service.river) return null;
		const metres = Math.abs(from.lat - to.lat) * 111_240 + Math.abs(from.lon - to.lon) * 68_700;
		return Math.round((metres / 5000) * 3600);
	}
	function valhalla(url: URL) {
		const { sources, targets } = JSON.parse(url.searchParams.get('json')!) as { sources: Point[]; targets: Point[] };
		return {
			sources_to_targets: sources.map((from, from_index) =>
				targets.map((to, to_index) => {
					const time = seconds(from, to);
					return { distance: time === null ? null : time / 720, time, to_index, from_index };
				})
			),
			units: 'kilometers'
		};
	}
	function osrm(url: URL) {
		const points = decodeURIComponent(url.pathname.split('/').at(-1)!)
			.split(';')
			.map((pair) => pair.split(',').map(Number))
			.map(([lon, lat]) => ({ lon: lon!, lat: lat! }));
		const chosen = (name: string) =>
			url.searchParams
				.get(name)!
				.split(';')
				.map((index) => points[Number(index)]!);
		const durations = chosen('sources').map((from) => chosen('destinations').map((to) => seconds(from, to)));
		return { code: 'Ok', durations };
	}
	async function stop() {
		server.close();
		server.closeAllConnections();
		await once(server, 'close');
	}
}
