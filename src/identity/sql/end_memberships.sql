UPDATE membership SET to_day = :to_day, roster_import = :roster_import
WHERE organization = :organization AND member_number IN (SELECT value FROM json_each(:numbers))
