-- What one filed return took is asked for whenever somebody looks at it.
create index movement_filed on filings.movement (filed_in, day) where filed_in is not null;
