SELECT name AS table_name, name AS constraint_name FROM sqlite_master WHERE 1 = 0
