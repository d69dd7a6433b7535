CREATE TABLE price (
  issuer TEXT NOT NULL REFERENCES issuer (id),
  from_day TEXT NOT NULL,
  charge_point TEXT NOT NULL,
  member_cents BIGINT NOT NULL,
  other_cents BIGINT NOT NULL,
  currency TEXT NOT NULL,
  PRIMARY KEY (issuer, from_day)
);

-- What somebody owes for one journey. Paid or refunded is a row of its own.
CREATE TABLE invoice (
  id TEXT PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  issuer TEXT NOT NULL REFERENCES issuer (id),
  person TEXT NOT NULL REFERENCES person (id),
  journey TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  cents BIGINT NOT NULL,
  currency TEXT NOT NULL,
  purchase_order TEXT,
  created_at TEXT NOT NULL
);
CREATE INDEX invoice_issuer ON invoice (issuer, number);
CREATE INDEX invoice_person ON invoice (person);

CREATE TABLE payment (
  invoice TEXT PRIMARY KEY REFERENCES invoice (id),
  method TEXT NOT NULL,
  reference TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);

CREATE TABLE refund (
  invoice TEXT PRIMARY KEY REFERENCES invoice (id),
  reason TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
