// A file for who asked it, and for nobody else.

export const attachment = (
  body: string | Uint8Array,
  type: string,
  name: string,
): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
