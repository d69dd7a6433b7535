SELECT texts FROM credential_text WHERE credential = :id
