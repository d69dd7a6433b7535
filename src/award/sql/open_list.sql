SELECT id, used FROM status_list WHERE issuer = :issuer AND used < :entries ORDER BY id DESC LIMIT 1
