-- What a district pays for micro-credentials, from a day on; a later one takes an earlier one's place. The pack that the
-- engine reads is made from all of an organization's terms, one version for each.
CREATE TABLE pay_terms (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  from_day TEXT NOT NULL,
  basis TEXT NOT NULL,
  brings TEXT NOT NULL,
  cents BIGINT NOT NULL,
  credits TEXT NOT NULL,
  base_pay INTEGER NOT NULL,
  minimum_hours INTEGER NOT NULL,
  preapproval INTEGER NOT NULL,
  cap INTEGER,
  reviews TEXT NOT NULL,
  proof_days INTEGER,
  answer_days INTEGER NOT NULL,
  deemed INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES person (id),
  made_at TEXT NOT NULL,
  replaced_at TEXT
);
CREATE UNIQUE INDEX pay_terms_in_force ON pay_terms (organization, from_day) WHERE replaced_at IS NULL;

-- Lanes × steps, yearly base pay in cents, as CSV (recognition/pay/schedule.h).
CREATE TABLE salary_schedule (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  from_day TEXT NOT NULL,
  cells TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES person (id),
  made_at TEXT NOT NULL,
  replaced_at TEXT
);
CREATE UNIQUE INDEX salary_schedule_in_force ON salary_schedule (organization, from_day) WHERE replaced_at IS NULL;

-- An educator asks to be paid for one activity: once in each district.
CREATE TABLE pay_claim (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  person TEXT NOT NULL REFERENCES person (id),
  activity TEXT NOT NULL,
  title TEXT NOT NULL,
  pack TEXT NOT NULL,
  claimed_on TEXT NOT NULL,
  decide_by TEXT NOT NULL,
  UNIQUE (organization, person, activity)
);
CREATE INDEX pay_claim_organization ON pay_claim (organization, claimed_on);
CREATE INDEX pay_claim_person ON pay_claim (person);

-- One decision a claim. `outcome`: approved, deemed (nobody answered in time) or refused. `cents`: what the payroll pays, in a
-- year where it is base pay. `rule` and `explanation` are the engine's at that moment.
CREATE TABLE pay_decision (
  claim TEXT PRIMARY KEY REFERENCES pay_claim (id),
  outcome TEXT NOT NULL,
  cents BIGINT NOT NULL,
  kind TEXT NOT NULL,
  lane TEXT,
  rule TEXT NOT NULL,
  explanation TEXT NOT NULL,
  reason TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by TEXT
);

-- Taken back after it was approved: the credential was revoked.
CREATE TABLE pay_reversal (
  claim TEXT PRIMARY KEY REFERENCES pay_decision (claim),
  reason TEXT NOT NULL,
  reversed_on TEXT NOT NULL,
  reversed_by TEXT NOT NULL REFERENCES person (id)
);

-- What went to the payroll together. A line names its claim; a claim is paid once and taken back once.
CREATE TABLE payroll (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  number INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES person (id),
  made_at TEXT NOT NULL,
  exports INTEGER NOT NULL,
  UNIQUE (organization, number)
);
CREATE TABLE payroll_line (
  claim TEXT NOT NULL REFERENCES pay_claim (id),
  kind TEXT NOT NULL,
  payroll TEXT NOT NULL REFERENCES payroll (id),
  place INTEGER NOT NULL,
  cents BIGINT NOT NULL,
  PRIMARY KEY (claim, kind),
  UNIQUE (payroll, place)
);
