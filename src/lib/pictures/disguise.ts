// A file that is a picture and something else at once. Nothing of it is kept as it came, so it could do no harm; who made
// it meant to, and gets no further. What phones add themselves (a film, a depth map) is no disguise. Pure.

// Long enough not to come about by chance in twelve million bytes.
const foreign = /<script[\s>]|<!doctype html|<html[\s>]|<iframe[\s>]|<\?php\s|%pdf-\d\.\d/i;

/** Whether a browser, an archiver or a server could also read these bytes as a page, a script, a document or a ZIP. */
export const isDisguised = (bytes: Buffer): boolean =>
	foreign.test(bytes.toString('latin1')) || endsAsZip(bytes) || startsAsScript(bytes);

// A ZIP is read from its end: a record whose comment reaches exactly to the last byte (APPNOTE 4.3.16).
function endsAsZip(bytes: Buffer): boolean {
	const last = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	return last >= 0 && last + 22 <= bytes.length && last + 22 + bytes.readUInt16LE(last + 20) === bytes.length;
}

// A JPEG whose first length is '/*': to JavaScript, a name and the start of a comment.
const startsAsScript = (bytes: Buffer): boolean =>
	bytes.length > 6 && bytes.readUInt16BE(0) === 0xffd8 && bytes.toString('latin1', 4, 6) === '/*';
