-- Somebody who buys or may buy. Whatever says who it is lies sealed under the person's own key.
create table customers.customer (
    id uuid primary key,
    subject_id uuid not null,
    version integer not null default 1 check (version > 0),
    given_name bytea not null,
    family_name bytea not null,
    email bytea not null,
    phone bytea not null,
    addresses bytea not null,
    note bytea not null,
    email_index bytea,
    phone_index bytea,
    stated_mark bytea,
    country char(2),
    language text,
    tags text[] not null,
    tax_exempt boolean not null,
    before_orders integer check (before_orders >= 0),
    before_spent_minor bigint,
    before_currency char(3),
    source text not null check (source in ('shop', 'shopify')),
    outside_id text,
    reference text,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create unique index customer_by_email on customers.customer (email_index)
    where email_index is not null;
create index customer_by_phone on customers.customer (phone_index) where phone_index is not null;
create index customer_by_outside_id on customers.customer (outside_id, source)
    where outside_id is not null;
create index customer_newest on customers.customer (created_at desc, id desc);
create index customer_of_subject on customers.customer (subject_id);

-- What somebody said about news from the shop, each word of theirs a row; the last one counts.
create table customers.consent (
    id uuid primary key,
    customer_id uuid not null references customers.customer (id) on delete cascade,
    channel text not null check (channel in ('email', 'sms', 'whatsapp')),
    given boolean not null,
    origin text not null check (origin in ('imported', 'buyer', 'staff')),
    source text not null,
    reference text,
    recorded_at timestamptz not null
);
create index consent_of_customer on customers.consent (customer_id, channel, id desc);
create index consent_by_reference on customers.consent (reference) where reference is not null;
