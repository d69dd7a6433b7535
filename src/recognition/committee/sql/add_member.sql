INSERT INTO committee_member (id, committee, person, kind, is_substitute, is_chair, from_day, to_day, appointed_by, appointed_at)
VALUES (:id, :committee, :person, :kind, :is_substitute, :is_chair, :from_day, :to_day, :by, :now)
