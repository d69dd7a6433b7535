-- The signed texts apart from the row that lists and pages read: several kilobytes behind every row made each of
-- them slow. `texts` is what award/packed_texts.h writes; what was there before stays as it was, which it reads too.
CREATE TABLE credential_text (
  credential TEXT PRIMARY KEY REFERENCES credential (id),
  texts TEXT NOT NULL
);
INSERT INTO credential_text (credential, texts) SELECT id, document || ' ' || jwt FROM credential;
ALTER TABLE credential DROP COLUMN document;
ALTER TABLE credential DROP COLUMN jwt;
