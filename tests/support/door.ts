// A door in front of a server on this machine: closed it lets nobody in and puts out who is inside. What is behind it
// stays as it is.
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

export type Door = {
	url: string;
	open: () => Promise<void>;
	close: () => Promise<void>;
};

/** An open door to the server at this address, on a port of its own. */
export async function doorTo(address: string): Promise<Door> {
	const { hostname, port } = new URL(address);
	const inside = new Set<Socket>();
	const server = createServer((visitor) => {
		const behind = connect(Number(port), hostname);
		for (const [one, other] of [
			[visitor, behind],
			[behind, visitor]
		] as const) {
			// prettier-ignore
			inside.add(one);
			one.on('error', () => other.destroy());
			one.once('close', () => inside.delete(one));
			one.pipe(other);
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const own = (server.address() as { port: number }).port;
	return {
		url: `http://127.0.0.1:${own}`,
		open: async () => {
			server.listen(own, '127.0.0.1');
			await once(server, 'listening');
		},
		close: async () => {
			if (!server.listening) return;
			const closed = once(server, 'close');
			server.close();
			for (const socket of inside) socket.destroy();
			await closed;
		}
	};
}
