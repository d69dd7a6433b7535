INSERT INTO roster_import (id, organization, imported_by, imported_at, members, added, changed, lapsed, sha256)
VALUES (:id, :organization, :imported_by, :imported_at, :members, :added, :changed, :lapsed, :sha256)
