SELECT person.id FROM mail_token JOIN person ON person.id = mail_token.person
WHERE mail_token.token_hash = :token_hash AND mail_token.purpose = 'confirm' AND mail_token.used_at IS NOT NULL
AND person.email_confirmed_at IS NOT NULL
