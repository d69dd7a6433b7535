SELECT roster_import.id, imported_by, person.name AS by_name, imported_at, members, added, changed, lapsed, sha256
FROM roster_import LEFT JOIN person ON person.id = roster_import.imported_by
WHERE roster_import.organization = :organization ORDER BY roster_import.id DESC LIMIT 1000
