-- What became of a picture that lies elsewhere: where it is kept here, or why it is not.
alter table channels.remote_picture add column path text;
alter table channels.remote_picture add column problem text;
alter table channels.remote_picture add column tries integer not null default 0;
alter table channels.remote_picture add column due_at timestamptz;
alter table channels.remote_picture add column hung boolean not null default false;

update channels.remote_picture set due_at = noted_at;

create index remote_picture_due on channels.remote_picture (due_at) where due_at is not null;
create index remote_picture_to_hang on channels.remote_picture (handle) where path is not null and not hung;
