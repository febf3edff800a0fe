-- The territory within the country whose own taxes fell on the goods; null where the country's did.
alter table filings.movement add column part text;

-- No return took any of these: tax of Monaco is owed to France, in its own return where the goods
-- came from elsewhere in the Union; an address in GB may be one of Jersey.
update filings.movement
   set country = 'FR', part = 'mc', scheme = nullif(scheme, 'OSS')
 where country = 'MC'
   and filed_in is null;
update filings.movement
   set country = 'JE'
 where country = 'GB'
   and scheme = 'JE-GST'
   and filed_in is null;
-- What came to Great Britain under the scheme of the Union went to Northern Ireland.
update filings.movement
   set country = 'XI'
 where country = 'GB'
   and scheme = 'OSS'
   and filed_in is null;
