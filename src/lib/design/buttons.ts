/** How loud a button is: one primary on a page, the rest softer. Class names are whole, so that pruning finds them. */
export type ButtonVariant = 'primary' | 'secondary' | 'subtle';

export const buttonClass: Record<ButtonVariant, string> = {
	primary: 'nl-button nl-button--primary',
	secondary: 'nl-button nl-button--secondary',
	subtle: 'nl-button nl-button--subtle'
};
