-- What a reviewer has begun, sent and declared, without reading everything they ever reviewed.
CREATE INDEX review_sent ON review (reviewer, finished_at DESC, id) WHERE finished_at IS NOT NULL;
CREATE INDEX review_begun ON review (reviewer) WHERE released_at IS NULL AND finished_at IS NULL;
CREATE INDEX review_conflict ON review (reviewer) WHERE release_reason = 'conflict-of-interest';

-- Whether somebody holds a role, without reading all who hold one there.
CREATE INDEX role_held ON role (person, organization, role) WHERE ended_at IS NULL;

-- When the credential for a decision was issued, so that the forgotten ones are found without reading all that were met.
ALTER TABLE decision ADD COLUMN awarded_at TEXT;
UPDATE decision SET awarded_at = decided_at WHERE outcome = 'met' AND EXISTS (
  SELECT 1 FROM submission JOIN journey ON journey.id = submission.journey
  WHERE submission.id = decision.submission AND journey.earned_at IS NOT NULL);
CREATE INDEX decision_unawarded ON decision (decided_at) WHERE outcome = 'met' AND awarded_at IS NULL;
DROP INDEX decision_decided;
