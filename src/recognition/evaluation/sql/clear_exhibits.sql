DELETE FROM evaluation_exhibit WHERE file = :file
