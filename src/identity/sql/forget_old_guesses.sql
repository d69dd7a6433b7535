DELETE FROM failed_sign_in WHERE at < :before
