import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import { DatabaseFailure } from './database-failure.js';

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new DatabaseFailure(error);
  }
}

const guardedConnection = (connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query) => guarded(() => connection.executeQuery(query)),
  streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
});

function guardedDriver(driver: Driver): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection): DatabaseConnection => inner.get(connection) ?? connection;
  return {
    init: () => guarded(() => driver.init()),
    async acquireConnection() {
      const connection = await guarded(() => driver.acquireConnection());
      const outer = guardedConnection(connection);
      inner.set(outer, connection);
      return outer;
    },
    beginTransaction: (connection, settings) =>
      guarded(() => driver.beginTransaction(innerOf(connection), settings)),
    commitTransaction: (connection) => guarded(() => driver.commitTransaction(innerOf(connection))),
    rollbackTransaction: (connection) => guarded(() => driver.rollbackTransaction(innerOf(connection))),
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection)),
    destroy: () => driver.destroy(),
  };
}

/** The dialect, with every error of its driver marked as the database's, so that none passes for a mistake of ours. */
export const guardedDialect = (dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createDriver: () => guardedDriver(dialect.createDriver()),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
});
