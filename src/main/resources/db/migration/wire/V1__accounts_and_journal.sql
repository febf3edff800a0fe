-- The merchant's accounts with vendors. A null base_url is this shop's own machine (demo vendors).
create table wire.account (
    id          uuid primary key,
    connector   text not null,
    name        text not null,
    base_url    text,
    settings    jsonb not null,
    secrets     bytea not null,
    deadline_ms int check (deadline_ms > 0),
    enabled     boolean not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    unique (connector, name)
);

-- One line per attempt, with secrets and personal data left out. Old lines are dropped.
create table wire.journal (
    id        uuid primary key,
    trace     uuid not null,
    at        timestamptz not null,
    connector text not null,
    account   uuid not null,
    call      text not null,
    attempt   int not null,
    request   text not null,
    status    int not null,
    answer    text not null,
    outcome   text not null,
    took_ms   int not null
);

create index journal_by_trace on wire.journal (trace);

-- Words of vendors that no table of ours lists: for the merchant's staff to report.
create table wire.unknown_word (
    connector text not null,
    kind      text not null,
    word      text not null,
    times     bigint not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (connector, kind, word)
);

-- Verified callbacks, each message once. `odd` ones wait for a person.
create table wire.inbox (
    source      text not null,
    message_id  text not null,
    received_at timestamptz not null,
    raw         bytea not null,
    state       text not null check (state in ('new', 'done', 'odd')),
    attempts    int not null,
    next_try_at timestamptz not null,
    note        text,
    primary key (source, message_id)
);

create index inbox_to_read on wire.inbox (next_try_at) where state = 'new';

-- Callbacks that were refused leave nothing but this count.
create table wire.refused_notice (
    source  text not null,
    why     text not null,
    times   bigint not null,
    last_at timestamptz not null,
    primary key (source, why)
);
