// What MapLibre says, in Dutch.

export const dutch: Record<string, string> = {
	'AttributionControl.ToggleAttribution': 'Bron van de kaart',
	'CooperativeGesturesHandler.MacHelpText': 'Houd ⌘ ingedrukt en scrol om te zoomen',
	'CooperativeGesturesHandler.MobileHelpText': 'Gebruik twee vingers om de kaart te verschuiven',
	'CooperativeGesturesHandler.WindowsHelpText': 'Houd Ctrl ingedrukt en scrol om te zoomen',
	'Map.Title': 'Kaart',
	'NavigationControl.ZoomIn': 'Zoom in',
	'NavigationControl.ZoomOut': 'Zoom uit',
	'Popup.Close': 'Sluit'
};
