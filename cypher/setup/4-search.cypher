// One index for each clearance, over the claims that may be seen there: text above it moves no score.
// A write does not wait for them (five would take ten times as long as all the rest of a commit): who searches does.
// A name stands in a field of its own (key) as well, so that whoever is called so comes before whoever is spoken of.
CREATE FULLTEXT INDEX texts_seen_0 IF NOT EXISTS FOR (c:Seen0) ON EACH [c.value, c.quote, c.romanised, c.key]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX texts_seen_1 IF NOT EXISTS FOR (c:Seen1) ON EACH [c.value, c.quote, c.romanised, c.key]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX texts_seen_2 IF NOT EXISTS FOR (c:Seen2) ON EACH [c.value, c.quote, c.romanised, c.key]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX texts_seen_3 IF NOT EXISTS FOR (c:Seen3) ON EACH [c.value, c.quote, c.romanised, c.key]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX texts_seen_4 IF NOT EXISTS FOR (c:Seen4) ON EACH [c.value, c.quote, c.romanised, c.key]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
CALL db.awaitIndexes(120);
