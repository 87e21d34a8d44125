// The process is there.
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
