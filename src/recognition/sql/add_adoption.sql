INSERT INTO adopted_pack (id, organization, pack, from_day, to_day, basis, adopted_by, adopted_at)
VALUES (:id, :organization, :pack, :from_day, :to_day, :basis, :by, :now)
