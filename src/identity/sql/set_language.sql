UPDATE person SET language = :language WHERE id = :id
