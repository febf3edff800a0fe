/// What the pages for shoppers show: plain values, ready to print. Filled by the controllers, read
/// by the templates, and by nobody else.
@org.jspecify.annotations.NullMarked
package io.portolan.storefront.view;
