DROP INDEX claims_seen_0 IF EXISTS;
DROP INDEX claims_seen_1 IF EXISTS;
DROP INDEX claims_seen_2 IF EXISTS;
DROP INDEX claims_seen_3 IF EXISTS;
DROP INDEX claims_seen_4 IF EXISTS;
