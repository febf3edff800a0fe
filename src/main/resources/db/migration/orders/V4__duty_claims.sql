-- Duty and tax that an authority repays when it is claimed in time: the earliest last day of a
-- refund's claims, and when somebody said that they were sent.
alter table orders.piece_refund add column claim_until date;
alter table orders.piece_refund add column claimed_at timestamptz;
create index piece_refund_to_claim on orders.piece_refund (claim_until, refund_id)
    where claim_until is not null and claimed_at is null;
