import { grid, size, typeArea } from './gb-t-9704.js';
import { twips, twipsOfPoints } from './measures.js';

/**
 * The pitch of lines in twips, rounded down: 22 lines of 580 would be three twips higher than the type area, and the
 * last one would go to the next page.
 */
export const linePitch = Math.floor(twips(typeArea.height) / grid.lines);

/** The pitch of characters in twips, not rounded: 28 fill the line. */
export const characterPitch = twips(typeArea.width) / grid.characters;

/**
 * What is taken from each character of the text, in twips: 28 characters of 16 points are wider than 156 mm. It is given
 * with the characters and not as a grid of characters (`linesAndChars`), since LibreOffice gives each character two
 * cells of a grid whose cells are narrower than the character.
 */
export const characterSpacing = Math.floor(characterPitch - twipsOfPoints(size.body));

export const lines = (count: number): number => count * linePitch;
export const characters = (count: number): number => Math.round(count * characterPitch);
