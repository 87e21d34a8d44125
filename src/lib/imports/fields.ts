// What a column of a list of places can be, and how people and other programs call it. Pure.

export type FieldKey =
	| 'number' | 'name' | 'type' | 'access' | 'address' | 'street' | 'housenumber' | 'postcode' | 'locality' | 'lon' | 'lat' | 'point'
	| 'summary' | 'description' | 'hours' | 'hours-1' | 'hours-2' | 'hours-3' | 'hours-4' | 'hours-5' | 'hours-6' | 'hours-7'
	| 'targetGroups' | 'kinds' | 'facilities' | 'operator' | 'phone' | 'email' | 'website' | 'consumption'
	| 'step-free' | 'toilet' | 'hearing-loop' | 'quiet' | 'parking' | 'bus' | 'indoors' | 'verifiedAt' | 'verifyBy'; // prettier-ignore

export type Field = {
	key: FieldKey;
	/** As the officer reads it. */
	label: string;
	/** Other names of the column, each as `plainTitle` makes it. */
	names: readonly string[];
};

/** A title of a column without capitals, accents, spaces and signs: 'E-mailadres:' → 'emailadres'. */
export const plainTitle = (title: string): string =>
	title.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '').slice(0, 80); // prettier-ignore

const field = (key: FieldKey, label: string, names = ''): Field => ({
	key,
	label,
	names: [plainTitle(label), key.toLowerCase(), ...names.split(/\s+/).filter(Boolean)]
});

/** In the order in which they stand in the list to choose from. */
export const fields: readonly Field[] = [
	field('number', 'Nummer', 'id plekid plaatsid objectid objectnummer sourceid bronid code globalid fid locatieid uuid osmid ref'),
	field('name', 'Naam', 'naamplek plek plaatsnaamlocatie titel title benaming accommodatie accommodatienaam locatie locatienaam gebouw naamlocatie naamaccommodatie naamorganisatie placename'),
	field('type', 'Soort plek', 'soort type categorie category kind plektype typeplek soortlocatie typelocatie functie soortaccommodatie'),
	field('access', 'Publiek of openbaar', 'publiekopenbaar toegang openbaarheid'),
	field('address', 'Adres', 'volledigadres adresregel address bezoekadres fulladdress adreslocatie'),
	field('street', 'Straat en huisnummer', 'straat straatnaam straathuisnummer street streetname addrstreet'),
	field('housenumber', 'Huisnummer', 'huisnr hnr housenumber addrhousenumber huisnummertoevoeging'),
	field('postcode', 'Postcode', 'pc pc6 pc4 zip zipcode postalcode postal addrpostcode'),
	field('locality', 'Plaats', 'woonplaats plaatsnaam stad dorp kern city town locality addrcity plaatsdorp'),
	field('lon', 'Lengtegraad', 'lengte longitude lng long x xcoordinaat xcoord rdx coordx lengtegraadx'),
	field('lat', 'Breedtegraad', 'breedte latitude y ycoordinaat ycoord rdy coordy breedtegraady'),
	field('point', 'Punt op de kaart', 'coordinaten coordinaat coordinates latlon latlng latlong xy gps geopunt geopoint wkt geometry geometrie'),
	field('summary', 'In het kort', 'kort korteomschrijving samenvatting summary slogan'),
	field('description', 'Omschrijving', 'beschrijving toelichting description opmerking opmerkingen bijzonderheden verhaal'),
	field('hours', 'Openingstijden', 'openingsuren openingstijd open hours openinghours geopend tijden'),
	field('hours-1', 'Open op maandag', 'maandag ma monday'),
	field('hours-2', 'Open op dinsdag', 'dinsdag di tuesday'),
	field('hours-3', 'Open op woensdag', 'woensdag wo wednesday'),
	field('hours-4', 'Open op donderdag', 'donderdag do thursday'),
	field('hours-5', 'Open op vrijdag', 'vrijdag vr friday'),
	field('hours-6', 'Open op zaterdag', 'zaterdag za saturday'),
	field('hours-7', 'Open op zondag', 'zondag zo sunday'),
	field('targetGroups', 'Doelgroepen', 'doelgroep voorwie targetgroup audience'),
	field('kinds', 'Soorten ontmoeting', 'soortontmoeting ontmoeting activiteitensoort'),
	field('facilities', 'Voorzieningen', 'faciliteiten facilities voorziening'),
	field('operator', 'Beheerder', 'eigenaar exploitant organisatie operator owner stichting'),
	field('phone', 'Telefoon', 'telefoonnummer tel telnr phone mobiel contactphone'),
	field('email', 'E-mail', 'emailadres mail mailadres contactemail'),
	field('website', 'Website', 'site url web webadres webpagina internet homepage contactwebsite'),
	field('consumption', 'Consumptie verplicht', 'consumptie ietskopenverplicht'),
	field('step-free', 'Rolstoel', 'rolstoeltoegankelijk toegankelijk rolstoelvriendelijk drempelvrij zonderdrempels wheelchair mindervaliden'),
	field('toilet', 'Aangepast toilet', 'invalidentoilet mivatoilet rolstoeltoilet toiletswheelchair mindervalidentoilet'),
	field('hearing-loop', 'Ringleiding', 'hoorlus hearingloop'),
	field('quiet', 'Rustige ruimte', 'prikkelarm'),
	field('parking', 'Parkeren', 'parkeerplaats parkeerplaatsen parkeergelegenheid'),
	field('bus', 'Bushalte', 'openbaarvervoer ov'),
	field('indoors', 'Binnen', 'binnenbuiten overdekt indoor'),
	field('verifiedAt', 'Gecontroleerd op', 'nagekekenop peildatum gecontroleerd controledatum laatstgecontroleerd'),
	field('verifyBy', 'Na te kijken voor', 'controlerenvoor')
]; // prettier-ignore

const byName = new Map<string, FieldKey>();
for (const { key, names } of fields) for (const name of names) if (!byName.has(name)) byName.set(name, key);
const byKey = new Map(fields.map((one) => [one.key as string, one]));

/** The field a title names; null when it names none we know. */
export const fieldNamed = (title: string): FieldKey | null => byName.get(plainTitle(title)) ?? null;

/** Whether a title is what we call the field itself: that goes before another name of it. */
export const isOwnName = (title: string, key: FieldKey): boolean =>
	[plainTitle(fieldLabel(key)), key.toLowerCase()].includes(plainTitle(title));

export const isField = (text: string): text is FieldKey => byKey.has(text);
export const fieldLabel = (key: FieldKey): string => byKey.get(key)!.label;

/** Seven columns, Monday first. */
export const dayFields = ['hours-1', 'hours-2', 'hours-3', 'hours-4', 'hours-5', 'hours-6', 'hours-7'] as const;
/** What was found on the spot, as a fact of accessibility. */
export const factFields = ['step-free', 'toilet', 'hearing-loop', 'quiet', 'parking', 'bus'] as const;
