SELECT invoice.id, invoice.number, invoice.issuer, invoice.person, person.name AS person_name, person.email AS person_email,
       invoice.journey, invoice.description, invoice.cents, invoice.currency, invoice.purchase_order, invoice.created_at,
       payment.method, payment.reference, payment.recorded_at AS paid_at, refund.reason, refund.recorded_at AS refunded_at
FROM invoice JOIN person ON person.id = invoice.person
LEFT JOIN payment ON payment.invoice = invoice.id LEFT JOIN refund ON refund.invoice = invoice.id
WHERE invoice.journey = :journey
