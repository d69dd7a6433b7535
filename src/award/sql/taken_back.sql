SELECT credential.status_index FROM revocation JOIN credential ON credential.id = revocation.credential
WHERE credential.status_list = :list AND revocation.purpose = :purpose AND revocation.ended_at IS NULL
ORDER BY credential.status_index
