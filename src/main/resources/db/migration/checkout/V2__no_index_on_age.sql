-- Nobody asks for carts by age; without it a change of a cart touches no index.
drop index checkout.cart_by_age;
