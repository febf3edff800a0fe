alter table catalog.slug
    drop constraint slug_kind_check,
    add constraint slug_kind_check check (kind in ('product', 'category', 'collection'));
