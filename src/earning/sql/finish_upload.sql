UPDATE upload SET evidence = :evidence WHERE id = :id
