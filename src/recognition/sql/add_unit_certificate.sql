INSERT INTO unit_certificate (serial, granted, issued_at) VALUES (:serial, :granted, :now)
