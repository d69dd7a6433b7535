UPDATE adopted_pack SET to_day = :last
WHERE organization = :organization AND pack = :pack AND (to_day IS NULL OR to_day > :last)
