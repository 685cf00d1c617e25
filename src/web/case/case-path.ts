export const casePath = (id: string): string => `/cases/${encodeURIComponent(id)}`;

export const actPath = (id: string, step: string): string => `${casePath(id)}/act/${step}`;
