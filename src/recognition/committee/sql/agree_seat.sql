UPDATE panel_seat SET agreed_at = :now WHERE request = :request AND seat = 'agreed'
