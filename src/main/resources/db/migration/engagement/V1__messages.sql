create table engagement.message (
    id           uuid primary key,
    kind         text        not null,
    about        uuid        not null,
    order_id     uuid        not null,
    order_number text        not null,
    subject_id   uuid        not null,
    language     text        not null,
    title        text        not null,
    recipient    bytea       not null,
    html         bytea       not null,
    plain        bytea       not null,
    state        text        not null check (state in ('queued', 'sent', 'failed')),
    tries        integer     not null,
    error        text,
    next_at      timestamptz not null,
    written_at   timestamptz not null,
    sent_at      timestamptz,
    unique (kind, about)
);
create index message_due on engagement.message (next_at) where state = 'queued';
create index message_order on engagement.message (order_id);
create index message_subject on engagement.message (subject_id);
