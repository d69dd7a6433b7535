UPDATE status_list SET revision = revision + 1 WHERE id = :id
