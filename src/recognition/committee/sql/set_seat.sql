INSERT INTO panel_seat (request, seat, name, license, named_by, named_at, agreed_at) VALUES (:request, :seat, :name, :license, :named_by, :now, :agreed_at)
ON CONFLICT (request, seat) DO UPDATE SET name = excluded.name, license = excluded.license, named_by = excluded.named_by, named_at = excluded.named_at, agreed_at = excluded.agreed_at
