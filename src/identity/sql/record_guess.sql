INSERT INTO failed_sign_in (guessed, at) VALUES (:guessed, :at)
