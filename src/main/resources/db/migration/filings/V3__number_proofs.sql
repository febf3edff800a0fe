-- What the register of a member state said of a buyer's tax number: the proof for not charging VAT.
create table filings.number_proof (
    id           uuid primary key,
    subject_id   uuid not null,
    state        char(2) not null,
    number       bytea not null,
    number_index bytea not null,
    valid        boolean not null,
    consultation text not null,
    holder       bytea not null,
    seat         bytea not null,
    asked_at     timestamptz not null
);
create index number_proof_of_subject on filings.number_proof (subject_id, asked_at desc);
