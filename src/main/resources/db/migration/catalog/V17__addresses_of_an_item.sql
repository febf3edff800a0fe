-- All addresses of one item, those of before too: asked for each of many goods at once.
create index slug_of_item on catalog.slug (kind, code);
