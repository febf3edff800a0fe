-- One row per try to move money, committed before the provider is asked. The id is the key the
-- provider knows it by, and never changes.
create table payments.payment_op (
    id             uuid primary key,
    order_id       uuid not null,
    kind           text not null check (kind in ('capture', 'refund')),
    seq            int not null check (seq > 0),
    amount_minor   bigint not null check (amount_minor >= 0),
    refunded_minor bigint not null default 0,
    currency       char(3) not null,
    state          text not null check (state in ('created', 'sent', 'needs-action', 'processing',
                       'unknown', 'due', 'succeeded', 'failed')),
    method         text not null,
    provider       text not null,
    provider_ref   text,
    token          text,
    return_url     text,
    redirect_url   text,
    capture_id     uuid references payments.payment_op (id),
    request_key    text,
    reason         text,
    note           text,
    flag           text,
    looks          int not null default 0,
    next_look_at   timestamptz,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    unique (order_id, kind, seq),
    unique (order_id, request_key),
    check (refunded_minor between 0 and amount_minor),
    check ((kind = 'refund') = (capture_id is not null))
);

create index payment_op_to_look_at on payments.payment_op (next_look_at)
    where next_look_at is not null;

-- The money journal: every posting (reason, ref) sums to zero in each currency.
create table payments.entry (
    reason       text not null,
    ref          uuid not null,
    account      text not null,
    order_id     uuid not null,
    amount_minor bigint not null,
    currency     char(3) not null,
    at           timestamptz not null,
    primary key (ref, reason, account)
);

create index entry_by_order on payments.entry (order_id);

-- A posting is written by one statement, so that one look at its rows tells whether it balances.
create function payments.refuse_unbalanced() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select reason, ref, currency, sum(amount_minor) as off
      into wrong
      from added
     group by reason, ref, currency
    having sum(amount_minor) <> 0
     limit 1;
    if found then
        raise exception 'posting % % is off by % %',
            wrong.reason, wrong.ref, wrong.off, wrong.currency;
    end if;
    return null;
end
$$;

create trigger entry_balances
    after insert on payments.entry
    referencing new table as added
    for each statement execute function payments.refuse_unbalanced();

create function payments.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the money journal is only ever added to';
end
$$;

create trigger entry_stays
    before update or delete on payments.entry
    for each statement execute function payments.refuse_change();
