-- Where to look in a picture is the product's to say: one picture may hang on two of them.
alter table catalog.picture drop column focus_x;
alter table catalog.picture drop column focus_y;
