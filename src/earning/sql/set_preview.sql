UPDATE evidence SET preview = :preview, pages = :pages WHERE id = :id
