-- Who brings a service's parcels through customs, and what the carrier asks of the buyer for paying
-- duty and tax in advance where the buyer pays them at the door (minor units of the lane's
-- currency; null for nothing).
alter table shipping.lane
    add column clearance text not null default 'COURIER'
        check (clearance in ('POST', 'COURIER')),
    add column door_fee_minor bigint check (door_fee_minor > 0);
