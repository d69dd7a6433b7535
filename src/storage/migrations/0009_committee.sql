-- Who sits on a committee (an organization of kind lpdc), from the first to the last day of the term.
CREATE TABLE committee_member (
  id TEXT PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES organization (id),
  person TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  is_substitute INTEGER NOT NULL,
  is_chair INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  appointed_by TEXT NOT NULL,
  appointed_at TEXT NOT NULL
);
CREATE INDEX committee_member_committee ON committee_member (committee);
CREATE INDEX committee_member_person ON committee_member (person);

-- Something an educator asks a committee: to approve a plan, to approve work before it starts, to grant units for
-- finished work (`activity`, as records name it). `form` is what the educator wrote (JSON); `stage` says whether it is
-- heard first, once more, or by a panel from outside. The requests of a team share `team`.
CREATE TABLE committee_request (
  id TEXT PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES organization (id),
  number BIGINT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  position TEXT NOT NULL,
  team TEXT REFERENCES team (id),
  plan TEXT,
  micro_credential TEXT,
  preapproval TEXT REFERENCES committee_request (id),
  activity TEXT,
  title TEXT NOT NULL,
  minutes BIGINT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  form TEXT NOT NULL,
  state TEXT NOT NULL,
  stage TEXT NOT NULL,
  asked_amount TEXT NOT NULL,
  decided_amount TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sent_at TEXT,
  due_on TEXT,
  decided_at TEXT,
  keep_until TEXT,
  UNIQUE (committee, number)
);
CREATE INDEX committee_request_open ON committee_request (committee, sent_at) WHERE state = 'waiting';
CREATE INDEX committee_request_person ON committee_request (person, made_at);
CREATE INDEX committee_request_team ON committee_request (team);
CREATE VIEW request_line AS
  SELECT request.*, person.name AS person_name, person.email AS person_email, team.name AS team_name
  FROM committee_request request JOIN person ON person.id = request.person LEFT JOIN team ON team.id = request.team;

-- What the educator says against a decision: asks the committee to look again, or a panel from outside to look.
CREATE TABLE committee_objection (
  request TEXT NOT NULL REFERENCES committee_request (id),
  stage TEXT NOT NULL,
  statement TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  due_on TEXT,
  PRIMARY KEY (request, stage)
);

CREATE TABLE committee_meeting (
  id TEXT PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES organization (id),
  on_day TEXT NOT NULL,
  at_time TEXT NOT NULL,
  place TEXT NOT NULL,
  notes TEXT NOT NULL,
  called_by TEXT NOT NULL,
  called_at TEXT NOT NULL,
  closed_by TEXT,
  closed_at TEXT
);
CREATE INDEX committee_meeting_committee ON committee_meeting (committee, on_day);

CREATE TABLE agenda_item (
  meeting TEXT NOT NULL REFERENCES committee_meeting (id),
  request TEXT NOT NULL REFERENCES committee_request (id),
  added_at TEXT NOT NULL,
  PRIMARY KEY (meeting, request)
);
CREATE INDEX agenda_item_request ON agenda_item (request);

CREATE TABLE meeting_presence (
  meeting TEXT NOT NULL REFERENCES committee_meeting (id),
  member TEXT NOT NULL REFERENCES committee_member (id),
  PRIMARY KEY (meeting, member)
);

-- What was moved on a request and how it went. A motion that was not carried decides nothing. Without a meeting the
-- chair decided alone, as the bylaws allow; with neither, a panel from outside did.
CREATE TABLE committee_motion (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL REFERENCES committee_request (id),
  meeting TEXT REFERENCES committee_meeting (id),
  stage TEXT NOT NULL,
  ruling TEXT NOT NULL,
  amount TEXT NOT NULL,
  reason TEXT NOT NULL,
  swapped INTEGER NOT NULL,
  carried INTEGER NOT NULL,
  pack_version TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
);
CREATE INDEX committee_motion_request ON committee_motion (request, made_at);
CREATE INDEX committee_motion_meeting ON committee_motion (meeting);

CREATE TABLE committee_vote (
  motion TEXT NOT NULL REFERENCES committee_motion (id),
  member TEXT NOT NULL REFERENCES committee_member (id),
  vote TEXT NOT NULL,
  PRIMARY KEY (motion, member)
);

-- A seat of the panel of three: chosen by the committee, by the educator, or agreed by both. Filled when everybody
-- who has a say in it has said yes.
CREATE TABLE panel_seat (
  request TEXT NOT NULL REFERENCES committee_request (id),
  seat TEXT NOT NULL,
  name TEXT NOT NULL,
  license TEXT NOT NULL,
  named_by TEXT NOT NULL,
  named_at TEXT NOT NULL,
  agreed_at TEXT,
  PRIMARY KEY (request, seat)
);

-- What an educator shows the evaluator in one school year: statements of goals, and what backs them.
CREATE TABLE evaluation_file (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  school_year INTEGER NOT NULL,
  growth_plan TEXT NOT NULL,
  improvement_plan TEXT NOT NULL,
  focus TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (person, school_year)
);

CREATE TABLE evaluation_exhibit (
  file TEXT NOT NULL REFERENCES evaluation_file (id),
  credential TEXT NOT NULL REFERENCES credential (id),
  evidence TEXT NOT NULL,
  supports TEXT NOT NULL,
  PRIMARY KEY (file, credential, evidence)
);
