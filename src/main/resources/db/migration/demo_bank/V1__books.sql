-- The demo bank's own books. The shop never looks in here.
create table demo_bank.merchant (
    id          text primary key,
    key_hash    bytea not null unique,
    webhook_key text not null
);

create table demo_bank.operation (
    id           text primary key,
    merchant     text not null references demo_bank.merchant (id),
    key          text not null,
    kind         text not null check (kind in ('charge', 'refund')),
    charge_id    text references demo_bank.operation (id),
    request_hash bytea not null,
    reference    text not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency     char(3) not null,
    status       text not null check (status in ('captured', 'refunded', 'pending_customer',
                     'processing', 'declined')),
    code         text,
    return_url   text,
    notify_url   text not null,
    language     text not null,
    due_at       timestamptz,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    unique (merchant, key)
);

create index operation_due on demo_bank.operation (due_at) where due_at is not null;
create index operation_by_charge on demo_bank.operation (charge_id) where charge_id is not null;

create table demo_bank.ledger (
    operation    text not null references demo_bank.operation (id),
    account      text not null,
    reference    text not null,
    amount_minor bigint not null,
    currency     char(3) not null,
    at           timestamptz not null,
    primary key (operation, account)
);

create index ledger_by_reference on demo_bank.ledger (reference);

create table demo_bank.message (
    id         text primary key,
    merchant   text not null references demo_bank.merchant (id),
    url        text not null,
    body       text not null,
    send_at    timestamptz not null,
    times_left int not null,
    tries      int not null
);

create index message_due on demo_bank.message (send_at);
