-- One data key per person, wrapped by the key-encryption key. Forgetting a person empties `wrapped`.
create table privacy.subject_key (
    subject      uuid primary key,
    wrapped      bytea,
    version      int not null default 1 check (version > 0),
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- Keys of the shop itself (the blind index), wrapped by the key-encryption key.
create table privacy.shop_key (
    name       text primary key,
    wrapped    bytea not null,
    created_at timestamptz not null
);

-- Who did what to whom and why. Rows are only ever added.
create table privacy.audit_entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor_kind   text not null check (actor_kind in ('staff', 'key', 'shopper', 'system')),
    actor_id     text not null,
    actor_name   text not null,
    action       text not null,
    subject_kind text not null,
    subject_id   text not null,
    purpose      text,
    details      jsonb not null
);

create index audit_entry_by_subject on privacy.audit_entry (subject_kind, subject_id, id desc);
create index audit_entry_by_actor on privacy.audit_entry (actor_kind, actor_id, id desc);
