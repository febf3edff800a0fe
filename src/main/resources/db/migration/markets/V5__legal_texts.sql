-- What the shop says by law or by its own rules in each market and language, as the merchant wrote
-- it. A row is never changed: a change is a row of the next version.
create table markets.legal_text (
    id         uuid        primary key,
    market     text        not null,
    kind       text        not null check (kind ~ '^[a-z]+$'),
    language   text        not null,
    version    int         not null check (version > 0),
    body       text        not null check (body <> ''),
    sample     boolean     not null,
    written_at timestamptz not null,
    unique (market, kind, language, version)
);

-- The same with the facts of the market filled in, word for word as shoppers could read it. An
-- order keeps the ids of those it was placed under.
create table markets.legal_issue (
    id         uuid        primary key,
    text_id    uuid        not null references markets.legal_text (id),
    digest     text        not null,
    words      text        not null,
    issued_at  timestamptz not null,
    unique (text_id, digest)
);
