INSERT INTO told_standing (person, pack, standing, told_at) VALUES (:person, :pack, :standing, :now)
ON CONFLICT (person, pack) DO UPDATE SET standing = excluded.standing, told_at = excluded.told_at
