/** Twips (twentieths of a point, 1/1440 inch) of a length in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Half points, in which DOCX gives the size of type. */
export const halfPoints = (points: number): number => Math.round(points * 2);

export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Eighths of a point, in which DOCX gives the width of a line. */
export const eighthPoints = (millimetres: number): number => Math.round((millimetres * 72 * 8) / 25.4);
