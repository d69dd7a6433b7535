INSERT INTO preapproval (id, person, subject, organization, purpose, team, hours, approved_on)
VALUES (:id, :person, :subject, :organization, :purpose, :team, :hours, :approved_on)
