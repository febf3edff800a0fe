-- Certificates that the merchant has given us as PDF, named by the hash of the file. Those given as
-- pictures lie with the pictures.
create table catalog.paper (
    hash text primary key check (hash ~ '^[0-9a-f]{32}$'),
    content bytea not null check (octet_length(content) between 1 and 10485760),
    taken_at timestamptz not null
);

-- A PDF is packed already.
alter table catalog.paper alter column content set storage external;
