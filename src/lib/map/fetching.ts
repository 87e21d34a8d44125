// Data of a map from an address, until nobody waits for them any more; and knowing when the map comes into view.

/** Asks an address; `then` gets what it answers, `failed` hears that it does not. @returns what stops it. */
export function fetching<Data>(url: string, then: (data: Data) => void, failed: () => void): () => void {
	const stop = new AbortController();
	fetch(url, { signal: stop.signal })
		.then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
		.then((data: Data) => then(data))
		.catch(() => {
			if (!stop.signal.aborted) failed();
		});
	return () => stop.abort();
}

/** An attachment: calls `then` when the node is almost in view. */
export const inView = (then: () => void) => (node: HTMLElement) => {
	const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && then(), { rootMargin: '200px' });
	observer.observe(node);
	return () => observer.disconnect();
};
