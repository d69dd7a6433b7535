SELECT sequence, hash, seal FROM event_head
