-- What a file of an outside activity is: its evidence, or another paper that a recognizer asks for (a roster).
ALTER TABLE outside_evidence ADD COLUMN document TEXT NOT NULL DEFAULT 'evidence';

-- Who adopted a pack that is certified by its rule alone.
CREATE INDEX adopted_pack_pack ON adopted_pack (pack);
