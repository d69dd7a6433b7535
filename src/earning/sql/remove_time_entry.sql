DELETE FROM time_entry WHERE id = :id AND journey = :journey
