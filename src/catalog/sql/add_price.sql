INSERT INTO price (issuer, from_day, charge_point, member_cents, other_cents, currency)
VALUES (:issuer, :from_day, :charge_point, :member_cents, :other_cents, :currency)
