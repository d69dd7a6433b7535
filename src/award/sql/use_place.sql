UPDATE status_list SET used = used + 1 WHERE id = :id AND used = :used
