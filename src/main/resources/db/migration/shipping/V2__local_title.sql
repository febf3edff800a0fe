alter table shipping.content
    add column local_title text;
