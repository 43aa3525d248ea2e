// npm start: the database, the API and the page, until Ctrl-C.

// Libraries check less, and so answer faster, where this says so before they are loaded.
process.env['NODE_ENV'] ??= 'production';
const { main } = await import('../server/main.ts');

await main(process.argv.slice(2));
