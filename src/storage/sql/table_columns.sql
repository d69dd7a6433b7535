SELECT t.name AS table_name, c.name AS column_name, CAST(c.type IN ('INTEGER', 'BIGINT') AS INTEGER) AS is_integer
FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
ORDER BY t.name, c.cid
