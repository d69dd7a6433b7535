SELECT CAST(c.relname AS TEXT) AS table_name, CAST(r.conname AS TEXT) AS constraint_name
FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.contype = 'f' AND n.nspname = current_schema()
ORDER BY c.relname, r.conname
