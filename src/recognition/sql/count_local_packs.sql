SELECT COUNT(*) AS count FROM local_pack
