// neo4j.conf of an embedded Neo4j.

/** Its text: Bolt on this loopback port (0: any), and further lines. */
export function configuration(port: number, settings: readonly string[]): string {
  return [
    '# Written anew at each start by server/neo4j/configuration.ts.',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    '# Off where Neo4j is embedded, unless it is said.',
    'dbms.security.auth_enabled=true',
    'server.memory.pagecache.size=512m',
    'dbms.usage_report.enabled=false',
    '# Neo4j would wait five idle seconds before it ends.',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    ...settings,
    '',
  ].join('\n');
}
