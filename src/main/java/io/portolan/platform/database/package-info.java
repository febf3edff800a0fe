/// The PostgreSQL in the box, the pool of connections and the migrations of every module.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.database;
