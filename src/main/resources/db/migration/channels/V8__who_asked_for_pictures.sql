-- The import that named a picture first: undoing a later one leaves it. And when a picture that
-- could not be hung is tried again.
alter table channels.remote_picture add column asked_by uuid;
alter table channels.remote_picture add column hang_at timestamptz;
update channels.remote_picture set asked_by = job_id;

drop index channels.remote_picture_of_job;
create index remote_picture_of_job on channels.remote_picture (job_id)
    where path is null or problem is not null;

-- What was hung since is noted with every import of that product; a thing may be named at length.
create index import_change_thing on channels.import_change using hash (thing);
