create table staff.member (
    id            uuid primary key,
    subject_id    uuid        not null,
    email_sealed  bytea       not null,
    email_index   bytea       not null unique,
    name_sealed   bytea       not null,
    password_hash text        not null,
    role          text        not null check (role in ('owner', 'manager', 'support', 'warehouse', 'finance', 'viewer')),
    language      text        not null,
    zone          text        not null,
    active        boolean     not null,
    created_at    timestamptz not null
);

create table staff.invitation (
    id          uuid primary key,
    code_hash   bytea       not null unique,
    role        text        not null check (role in ('owner', 'manager', 'support', 'warehouse', 'finance', 'viewer')),
    invited_by  uuid,
    issued_at   timestamptz not null,
    expires_at  timestamptz,
    accepted_at timestamptz,
    withdrawn   boolean     not null
);

create table staff.session (
    id           uuid primary key,
    token_hash   bytea       not null unique,
    member_id    uuid        not null references staff.member (id),
    network      text        not null,
    agent        text        not null,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index session_member on staff.session (member_id, expires_at);

-- One row per try; the bucket is a hash of an address, an account or both.
create table staff.sign_in_try (
    bucket bytea       not null,
    at     timestamptz not null
);
create index sign_in_try_bucket on staff.sign_in_try (bucket, at);

create table staff.api_key (
    id           uuid primary key,
    prefix       text        not null unique,
    secret_hash  bytea       not null,
    name         text        not null,
    scopes       text[]      not null,
    addresses    text[]      not null,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
