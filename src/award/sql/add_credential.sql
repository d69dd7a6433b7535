INSERT INTO credential (id, issuer, person, kind, achievement, version, journey, submission, earner_name, title, minutes, issued_at, status_list, status_index)
VALUES (:id, :issuer, :person, :kind, :achievement, :version, :journey, :submission, :earner_name, :title, :minutes, :issued_at, :status_list, :status_index)
