INSERT INTO pay_claim (id, organization, person, activity, title, pack, claimed_on, decide_by)
VALUES (:id, :organization, :person, :activity, :title, :pack, :claimed_on, :decide_by)
