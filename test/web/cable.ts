import { connect, createServer, type Socket } from 'node:net';
import { cleanAfterTest } from '../support/cleanups.js';

/** A connection to the service that can be cut, for the browser and for what runs beside its pages. */
export interface Cable {
  readonly address: string;
  readonly cut: () => void;
  readonly mend: () => void;
}

/** Lays a cable to a service that listens at `to`. */
export async function layCable(to: string): Promise<Cable> {
  const { port } = new URL(to);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cleanAfterTest(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the cable has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
  };
}
