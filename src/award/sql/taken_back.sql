SELECT credential.status_index FROM revocation CROSS JOIN credential
WHERE credential.id = revocation.credential AND credential.status_list = :list AND revocation.purpose = :purpose AND revocation.ended_at IS NULL
ORDER BY credential.status_index
