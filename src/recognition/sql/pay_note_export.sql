UPDATE payroll SET exports = exports + 1 WHERE id = :id
