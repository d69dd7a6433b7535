UPDATE mail_token SET used_at = :now WHERE person = :person AND purpose = :purpose AND used_at IS NULL
