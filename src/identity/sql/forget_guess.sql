DELETE FROM failed_sign_in WHERE guessed = :guessed AND at = :at
