/// Whole stories in a real browser.
@org.jspecify.annotations.NullMarked
package io.portolan.journeys;
