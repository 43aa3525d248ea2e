// In a graph from before names had keys these are made as for new names; the indexes that know no keys go.
MATCH (c:Claim) WHERE c.called IS NOT NULL AND c.key IS NULL
CALL (c) {
  WITH c, reduce(text = '', sign IN split(toLower(c.called), '') | text + CASE WHEN sign =~ '[a-z0-9]' THEN sign ELSE ' ' END) AS text
  WITH c, [word IN split(text, ' ') WHERE word <> ''] AS words
  SET c.key = reduce(key = '', word IN words | key + ' ' + word) + ' ' + reduce(key = '', word IN words | key + word) + ' '
} IN TRANSACTIONS OF 1000 ROWS;
DROP INDEX claims_seen_0 IF EXISTS;
DROP INDEX claims_seen_1 IF EXISTS;
DROP INDEX claims_seen_2 IF EXISTS;
DROP INDEX claims_seen_3 IF EXISTS;
DROP INDEX claims_seen_4 IF EXISTS;
