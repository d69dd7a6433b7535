UPDATE notice SET read_at = :now WHERE person = :person AND read_at IS NULL
