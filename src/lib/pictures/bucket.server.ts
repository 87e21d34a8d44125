// Pictures in a bucket that speaks S3 (Amazon, MinIO, Ceph, Garage …), addressed by path.
import { AwsClient } from 'aws4fetch';
import type { Storage, Stored } from './storage.ts';

const PATIENCE = 10_000;

export type Bucket = {
	/** With the bucket and, if wanted, a folder: 'https://opslag.voorbeeld.nl/fotos'. */
	url: string;
	keyId: string;
	secret: string;
};

/** Keeps objects in this bucket. @throws when the server refuses or does not answer */
export function bucket({ url, keyId, secret }: Bucket): Storage {
	const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', retries: 2 });
	const base = url.endsWith('/') ? url.slice(0, -1) : url;
	const [, server = '', name = '', folder = ''] = /^(https?:\/\/[^/]+)\/([^/]+)\/?(.*)$/.exec(base) ?? [];
	const prefix = folder && `${folder}/`;
	const ask = async (address: string, init: RequestInit, fine: readonly number[]) => {
		const response = await client.fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) });
		if (fine.includes(response.status)) return response;
		await response.body?.cancel();
		// The address tells which picture it was; the key is not in it.
		throw new Error(`the storage answered ${response.status} to ${init.method} ${address}`);
	};
	return {
		async put(file, bytes, type) {
			const headers = { 'content-type': type, 'content-length': String(bytes.length) };
			await ask(`${base}/${file}`, { method: 'PUT', body: new Uint8Array(bytes), headers }, [200, 201, 204]);
		},
		async get(file) {
			const response = await ask(`${base}/${file}`, { method: 'GET' }, [200, 404]);
			const bytes = Buffer.from(await response.arrayBuffer());
			return response.status === 404 ? undefined : bytes;
		},
		async remove(file) {
			await ask(`${base}/${file}`, { method: 'DELETE' }, [200, 202, 204, 404]);
		},
		async *list() {
			for (let from: string | undefined = ''; from !== undefined;) {
				const query = new URLSearchParams({ 'list-type': '2', prefix });
				if (from) query.set('continuation-token', from);
				const answer = await ask(`${server}/${name}?${query}`, { method: 'GET' }, [200]);
				const xml = await answer.text();
				for (const one of objectsIn(xml)) yield { ...one, name: one.name.slice(prefix.length) };
				from = text(xml, 'NextContinuationToken');
			}
		}
	};
}

// The answer of ListObjectsV2. Names are ours: letters, digits, '-' and '.', so nothing in them is written as an entity.
function objectsIn(xml: string): Stored[] {
	return [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
		name: text(entry, 'Key') ?? '',
		changedAt: new Date(text(entry, 'LastModified') ?? 0)
	}));
}

const text = (xml: string, tag: string): string | undefined => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml)?.[1];
