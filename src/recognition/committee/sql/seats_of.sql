SELECT seat, name, license, named_by, named_at, agreed_at FROM panel_seat WHERE request = :request
