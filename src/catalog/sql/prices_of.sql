SELECT from_day, charge_point, member_cents, other_cents, currency FROM price WHERE issuer = :issuer ORDER BY from_day
