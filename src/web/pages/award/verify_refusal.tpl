[[>shared/error_summary]]
