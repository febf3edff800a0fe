-- How the translation of a text came about. A text without a row was written by somebody after
-- its source: only what differs from that is kept here.
create table catalog.translation (
    item text not null,
    field text not null,
    language text not null,
    machine boolean not null,
    source_mark text not null,
    target_mark text not null,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (item, field, language)
);

-- Words with one translation, and words that are never translated.
create table catalog.glossary_term (
    id uuid primary key,
    term text not null unique,
    kept boolean not null,
    targets json not null,
    changed_at timestamptz not null
);

-- A machine's way through everything that is missing in one language.
create table catalog.translation_run (
    id uuid primary key,
    language text not null,
    state text not null check (state in ('running', 'done', 'stopped')),
    total integer not null,
    seen integer not null,
    filled integer not null,
    unknown integer not null,
    started_by uuid not null,
    started_at timestamptz not null,
    ended_at timestamptz
);

create index translation_run_by_age on catalog.translation_run (started_at);

-- A file between its dry run and the word to take it over.
create table catalog.translation_file (
    id uuid primary key,
    content bytea not null,
    sent_by uuid not null,
    sent_at timestamptz not null
);

-- Addresses of products and categories in each language, those they once had too.
create table catalog.slug (
    kind text not null check (kind in ('product', 'category')),
    language text not null,
    slug text not null,
    code text not null,
    current boolean not null,
    made_at timestamptz not null,
    primary key (kind, language, slug)
);

create unique index slug_one_current on catalog.slug (kind, language, code) where current;
