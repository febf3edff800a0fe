-- Whether what was changed in the shop since the last file stays.
alter table channels.import_job add column keep_edits boolean not null default false;
