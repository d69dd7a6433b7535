-- What recognizers ask of a job and a license, beyond what identity keeps. `organization`: the employer where it is known
-- here; `committee`: the organization (an LPDC) that decides on the license. Amounts are exact: "0.5", "5/3".
ALTER TABLE employment ADD COLUMN organization TEXT REFERENCES organization (id);
ALTER TABLE employment ADD COLUMN committee TEXT REFERENCES organization (id);
ALTER TABLE employment ADD COLUMN role TEXT;
ALTER TABLE employment ADD COLUMN grade_band TEXT;
ALTER TABLE employment ADD COLUMN fte TEXT;
ALTER TABLE employment ADD COLUMN leave_share TEXT;
ALTER TABLE employment ADD COLUMN lane TEXT;
ALTER TABLE employment ADD COLUMN step INTEGER;
ALTER TABLE employment ADD COLUMN credits TEXT;
ALTER TABLE employment ADD COLUMN salary_index TEXT;
ALTER TABLE employment ADD COLUMN annual_difference TEXT;
CREATE INDEX employment_organization ON employment (organization);
CREATE INDEX employment_committee ON employment (committee);

-- `recognized_as`: the type as the state's pack names it. Endorsements and elections: words with commas between.
ALTER TABLE license ADD COLUMN recognized_as TEXT;
ALTER TABLE license ADD COLUMN issued_on TEXT;
ALTER TABLE license ADD COLUMN endorsements TEXT NOT NULL DEFAULT '';
ALTER TABLE license ADD COLUMN elections TEXT NOT NULL DEFAULT '';

-- Issuers as recognizers class them (employee_organization, district, state, ihe, lpdc, vendor), where it is known.
ALTER TABLE organization ADD COLUMN issuer_kind TEXT;

CREATE TABLE degree (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  level TEXT NOT NULL,
  on_day TEXT
);
CREATE INDEX degree_person ON degree (person);

-- A professional development plan (an IPDP and its kin). Drafted by its owner, submitted to the committee, which approves it
-- or returns it with its reason; a later plan takes an earlier one's place.
CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  license TEXT,
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  committee TEXT REFERENCES organization (id),
  school_goal TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  submitted_on TEXT,
  approved_on TEXT,
  returned_on TEXT,
  return_reason TEXT,
  certified_on TEXT,
  progress INTEGER
);
CREATE INDEX plan_person ON plan (person);
CREATE INDEX plan_committee ON plan (committee, submitted_on);

CREATE TABLE plan_goal (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id),
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  focus TEXT NOT NULL,
  rationale TEXT NOT NULL
);
CREATE INDEX plan_goal_plan ON plan_goal (plan, place);

-- What serves a goal: a micro-credential (by its id, whichever journey) or an activity from elsewhere (by its id).
CREATE TABLE goal_link (
  goal TEXT NOT NULL REFERENCES plan_goal (id),
  subject TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  PRIMARY KEY (goal, subject)
);
CREATE INDEX goal_link_subject ON goal_link (subject);

-- Courses, PLC hours, CEUs and the like from elsewhere, as their owner entered them. `kind` and the words are the record
-- format's. `provider_approved_by`: authorities with commas between; NULL where nothing is known.
CREATE TABLE outside_activity (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT NOT NULL,
  issuer_kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  topic TEXT NOT NULL,
  category TEXT NOT NULL,
  license TEXT,
  hours TEXT,
  quantity TEXT,
  score TEXT NOT NULL,
  started_on TEXT NOT NULL,
  earned_on TEXT,
  provider_approved_by TEXT,
  created_at TEXT NOT NULL,
  removed_at TEXT
);
CREATE INDEX outside_activity_person ON outside_activity (person);

CREATE TABLE outside_evidence (
  id TEXT PRIMARY KEY,
  activity TEXT NOT NULL REFERENCES outside_activity (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  added_at TEXT NOT NULL
);
CREATE INDEX outside_evidence_activity ON outside_evidence (activity);

-- An activity is named by the id of its journey, of its stack's credential, or of the outside activity.

-- What is said of an activity by who knows: the pack's own category, the license it is meant for, and whether it fits the
-- plan where the committee has said so (else the goals it is linked to say it).
CREATE TABLE activity_fact (
  activity TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  topic TEXT NOT NULL,
  category TEXT NOT NULL,
  license TEXT,
  aligned INTEGER
);
CREATE INDEX activity_fact_person ON activity_fact (person);

-- A recognizer's yes before the work began. `subject`: a micro-credential's id (the journey begins later) or an outside
-- activity's; `team`: the declared team that the approval names.
CREATE TABLE preapproval (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  subject TEXT NOT NULL,
  organization TEXT NOT NULL REFERENCES organization (id),
  purpose TEXT NOT NULL,
  team TEXT,
  hours TEXT,
  approved_on TEXT NOT NULL,
  withdrawn_on TEXT
);
CREATE INDEX preapproval_person ON preapproval (person);

-- A paper that a recognizer has received, and the day it came in; first come stays.
CREATE TABLE received_document (
  activity TEXT NOT NULL,
  purpose TEXT NOT NULL,
  document TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  received_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (activity, purpose, document)
);
CREATE INDEX received_document_person ON received_document (person);

-- Units a recognizer granted for an activity. `amount` is exact ("1.2", "5/3"); a later decision withdraws the earlier.
CREATE TABLE granted_units (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  activity TEXT NOT NULL,
  unit TEXT NOT NULL,
  amount TEXT NOT NULL,
  granted_by TEXT NOT NULL REFERENCES organization (id),
  granted_on TEXT NOT NULL,
  decision TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_reason TEXT
);
CREATE INDEX granted_units_person ON granted_units (person);
CREATE UNIQUE INDEX granted_units_in_force ON granted_units (activity, granted_by) WHERE withdrawn_on IS NULL;

-- The ledger: what an earlier decision has used up or paid. Never changed; an instalment is a row of its own.
CREATE TABLE counted_entry (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  activity TEXT NOT NULL,
  purpose TEXT NOT NULL,
  pack TEXT NOT NULL,
  on_day TEXT NOT NULL,
  amount TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX counted_entry_person ON counted_entry (person);

CREATE TABLE carried_over (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  unit TEXT NOT NULL,
  amount TEXT NOT NULL,
  from_period_ending TEXT NOT NULL
);
CREATE INDEX carried_over_person ON carried_over (person);

-- A pack that an organization wrote for itself (bylaws, a pay policy): YAML as docs/formats/policy-pack.md defines it.
-- Revisions are never changed; the newest counts.
CREATE TABLE local_pack (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  organization TEXT NOT NULL REFERENCES organization (id),
  text TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (id, revision)
);

-- Which pack an organization decides by, and since when; `basis`: the motion or agreement in words.
CREATE TABLE adopted_pack (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (id),
  pack TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  basis TEXT NOT NULL,
  adopted_by TEXT NOT NULL,
  adopted_at TEXT NOT NULL
);
CREATE INDEX adopted_pack_organization ON adopted_pack (organization);

-- What an educator was last told of their standing under a pack, so that only changes are told.
CREATE TABLE told_standing (
  person TEXT NOT NULL REFERENCES person (id),
  pack TEXT NOT NULL,
  standing TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (person, pack)
);

-- A certificate of granted units: its number is on the paper and in its address.
CREATE TABLE unit_certificate (
  serial TEXT PRIMARY KEY,
  granted TEXT NOT NULL UNIQUE REFERENCES granted_units (id),
  issued_at TEXT NOT NULL
);
