/// What an order looks like on paper.
@org.jspecify.annotations.NullMarked
package io.portolan.orders.papers;
