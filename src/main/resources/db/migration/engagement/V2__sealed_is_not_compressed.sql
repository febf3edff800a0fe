-- Sealed bytes cannot be made smaller: the server need not try.
alter table engagement.message alter column html set storage external;
alter table engagement.message alter column plain set storage external;
