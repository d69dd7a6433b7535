INSERT INTO invoice (id, number, issuer, person, journey, description, cents, currency, created_at)
VALUES (:id, :number, :issuer, :person, :journey, :description, :cents, :currency, :created_at)
