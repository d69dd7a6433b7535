SELECT COUNT(*) AS guesses FROM failed_sign_in WHERE guessed = :guessed AND at > :since
