DELETE FROM mail_token WHERE expires_at < :now
