SELECT credential.id, credential.achievement, credential.title, credential.issued_at, taken.decided_at AS taken_at
FROM credential
LEFT JOIN revocation taken ON taken.credential = credential.id AND taken.ended_at IS NULL
WHERE credential.person = :person AND credential.kind = 'stack'
ORDER BY credential.id, taken.decided_at
