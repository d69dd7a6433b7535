SELECT id FROM upload WHERE journey = :journey AND evidence IS NULL
