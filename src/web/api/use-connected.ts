import { useSyncExternalStore } from 'react';
import { isConnected, onConnectionChanged } from './connection.js';

/** Whether the service can be reached, as it changes. */
export const useConnected = (): boolean => useSyncExternalStore(onConnectionChanged, isConnected);
